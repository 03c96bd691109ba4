"""Every chat site there is for the browser: stand-ins behind one loopback proxy, each on its true origin."""

from pathlib import Path
from typing import Any

from harness.chatgpt_site import HOST, SOCKET_HOST, ChatGptSite, Delivery
from harness.chatgpt_stream import Message
from harness.proxy import Host, Proxy
from harness.scripted_host import ScriptedHost

__all__ = ["HOST", "OWN_SERVERS", "PAGES", "Delivery", "Site"]

OPEN_WEBUI_HOST = "chat.home.test"
GENERIC_HOST = "llm.home.test"
LIBRECHAT_HOST = "libre.home.test"
SCRIPTED_HOSTS = (
    "claude.ai",
    "gemini.google.com",
    "chat.deepseek.com",
    "copilot.microsoft.com",
    "www.perplexity.ai",
    "www.meta.ai",
    "aistudio.google.com",
    "alkalimakersuite-pa.clients6.google.com",
    "grok.com",
    "huggingface.co",
    "www.kimi.com",
    "m365.cloud.microsoft",
    "substrate.office.com",
    "chat.mistral.ai",
    "poe.com",
    "tch1.tch.quora.com",
    "chat.qwen.ai",
    OPEN_WEBUI_HOST,
    GENERIC_HOST,
    LIBRECHAT_HOST,
    # A place of the web that is no chat site: nothing may be patched there.
    "elsewhere.test",
)


# A page of each site of the registry; servers of a person's own have to be named on the settings page first.
PAGES = {
    "claude": "https://claude.ai/new",
    "gemini": "https://gemini.google.com/app",
    "deepseek": "https://chat.deepseek.com/",
    "copilot": "https://copilot.microsoft.com/chats",
    "perplexity": "https://www.perplexity.ai/",
    "aistudio": "https://aistudio.google.com/prompts/new_chat",
    "grok": "https://grok.com/",
    "huggingchat": "https://huggingface.co/chat/",
    "kimi": "https://www.kimi.com/",
    "m365copilot": "https://m365.cloud.microsoft/chat",
    "mistral": "https://chat.mistral.ai/chat",
    "poe": "https://poe.com/",
    "qwen": "https://chat.qwen.ai/",
    "openwebui": f"https://{OPEN_WEBUI_HOST}/",
    "librechat": f"https://{LIBRECHAT_HOST}/",
    "generic": f"https://{GENERIC_HOST}/",
}
OWN_SERVERS = tuple(f"https://{host}" for host in (OPEN_WEBUI_HOST, LIBRECHAT_HOST, GENERIC_HOST))


class Site:
    """All of them; a context manager that serves while it is entered.

    Attributes:
        chatgpt: chatgpt.com and its WebSocket host.
        hosts: The others, by host name.
        port: Loopback port to use as the browser's HTTP proxy.
        foreign_hosts: Every other host a browser asked for, in order.
        requests: `METHOD https://host/path` of everything the pages asked for, in order.
        prompts: Bodies of the prompts sent to ChatGPT.
        faults: What a stand-in itself could not do, such as answering a prompt nobody planned.
    """

    def __init__(self, work_dir: Path) -> None:
        self.chatgpt = ChatGptSite()
        self.hosts = {name: ScriptedHost(name) for name in SCRIPTED_HOSTS}
        served: dict[str, Host] = {HOST: self.chatgpt, SOCKET_HOST: self.chatgpt, **self.hosts}
        self._proxy = Proxy(work_dir, served)
        self.port = self._proxy.port
        self.foreign_hosts = self._proxy.foreign_hosts
        self.requests = self._proxy.requests
        self.faults = self._proxy.faults
        self.prompts: list[dict[str, Any]] = self.chatgpt.prompts

    def __enter__(self) -> "Site":
        self._proxy.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.chatgpt.release_all()
        for host in self.hosts.values():
            host.release_all()
        self._proxy.__exit__()

    def will_answer(self, prompt: str, *deliveries: Delivery) -> None:
        """Plans ChatGPT's answers to a prompt: the first time it is sent, the second time, and so on."""
        self.chatgpt.will_answer(prompt, *deliveries)

    def has_conversation(self, *messages: Message) -> str:
        """Stores an old conversation of ChatGPT and returns its id; its page is `/c/<id>`."""
        return self.chatgpt.has_conversation(*messages)
