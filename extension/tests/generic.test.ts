/** Pages that speak to a model as OpenAI's, Anthropic's or Ollama's interfaces do. */

import { generic } from "../sites/generic";
import { describeStories } from "./replay";

describeStories(generic);
