/** A way in which providers' interfaces say an answer. Which one a stream speaks is seen from its first object. */
import type { JsonObject } from "./json";
import type { StreamedAnswer } from "./streamed-answer";

export interface ApiStyle {
  /** Whether an object of a stream, or a whole answer, is said in this way. */
  fits(message: JsonObject): boolean;
  /** Adds what the object says to the answer. */
  take(message: JsonObject, answer: StreamedAnswer, atMs: number): void;
  /** The provider's own id of the answer, when the object has one that is never another answer's. */
  idOf(message: JsonObject): string | null;
  /** The object says that nothing more follows. */
  isLast(message: JsonObject): boolean;
}
