/** What turns a request into its answer, wherever it came from. */
export type Answerer = (request: Request) => Promise<Response>;
