-- Version 3. What is known to be uncertain about an answer's counts stands with the answer.

-- Whether nothing earlier of the conversation is missing in input_tokens; NULL: nobody said.
ALTER TABLE usage_event ADD COLUMN context_known TEXT CHECK (context_known IN ('full', 'partial'));

-- Bits, see app/wattback/usage/flags.py: 1 aborted, 2 reasoning_estimated, 4 system_prompt_estimated, 8 cache_estimated,
-- 16 tool_calls, 32 files, 64 implausible.
ALTER TABLE usage_event ADD COLUMN flags INTEGER NOT NULL DEFAULT 0 CHECK (flags >= 0);
