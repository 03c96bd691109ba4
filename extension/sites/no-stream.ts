/** For a site whose streams nobody can read from outside: it reads nothing, and leaves its answers to the page's text. */
import type { AnswerParser } from "./site";

export class NoStream implements AnswerParser {
  readonly handle = null;
  readonly complete = true;
  readonly growing = "";

  push(): [] {
    return [];
  }

  end(): [] {
    return [];
  }

  partial(): null {
    return null;
  }
}
