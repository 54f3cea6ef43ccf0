/** What a handler answers when it grants: the body by the operation's schema, and an `ETag`. */
export interface Answer {
  body: unknown;
  etag?: string;
  /** Set where the client has it already and the answer is 304. */
  notModified?: true;
}
