/** One state of the page: where it is, what it is called, and how it is known. */
export interface PageState {
  /** As it stands in addresses and in the names of pictures. */
  id: string;
  name: string;
  /** What it is, for somebody who designs it. */
  sentence: string;
  /** What the address asks for; what is asked for more than once is a list. */
  address: Readonly<Record<string, string | readonly string[]>>;
  /** What is done on the page, as in an address (`do=`). */
  steps?: readonly string[];
  /** What is seen when it is reached: by its role and name, or by its words alone (`text`). */
  shows: readonly [
    role:
      | 'text'
      | 'heading'
      | 'region'
      | 'dialog'
      | 'alertdialog'
      | 'button'
      | 'menuitem'
      | 'checkbox',
    name: string,
  ];
}

/** The states of one part of the page. */
export interface StateGroup {
  title: string;
  states: readonly PageState[];
}
