/** Data files in the extension that are not our own work, and whose they are. A test compares this with the build. */
export const shippedData = [
  {
    file: "o200k_base.json",
    /** The package it is derived from; its licence is named as well. */
    packageName: "gpt-tokenizer",
    origin: "token ranks published by OpenAI with tiktoken",
    licence: "MIT",
    copyright: "Copyright (c) 2022 OpenAI, Shantanu Jain",
  },
];
