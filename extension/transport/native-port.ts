/** The browser's side of native messaging: one process of the host a port. */
import { browser } from "wxt/browser";
import { type HostPort, type HostPortEvents, hostName } from "./host-port";

export function connectHost(events: HostPortEvents): HostPort {
  let port: ReturnType<typeof browser.runtime.connectNative>;
  try {
    port = browser.runtime.connectNative(hostName);
  } catch (error) {
    // Some browsers throw what others report as a disconnect.
    setTimeout(() => events.disconnect(error instanceof Error ? error.message : ""));
    return { postMessage: () => undefined, disconnect: () => undefined };
  }
  port.onMessage.addListener((message: unknown) => events.message(message));
  port.onDisconnect.addListener((closed) => {
    // Chromium says why in lastError, Firefox in the port's own error.
    const { error } = closed as { readonly error?: { readonly message?: string } };
    events.disconnect(browser.runtime.lastError?.message ?? error?.message ?? "");
  });
  return port;
}
