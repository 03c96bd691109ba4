/** Runs in the page's own world at document_start, before any script of the page. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openSender } from "../capture/channel";
import { tapEventSources } from "../capture/event-source-tap";
import { tapFetch } from "../capture/fetch-tap";
import { createOpenRelay } from "../capture/relay";
import { createRecogniser } from "../capture/request";
import { tapSockets } from "../capture/socket-tap";
import { bare, keepSourceTexts } from "../capture/stand-in";
import { tapXhr } from "../capture/xhr-tap";
import { addressesOf } from "../sites/addresses";

export default defineUnlistedScript(() => {
  const addresses = addressesOf(window.location.origin);
  const kinds = new Set(addresses.flatMap(({ endpoints }) => endpoints.map(({ kind }) => kind)));
  if (kinds.size === 0) return;
  for (const { endpoints } of addresses) endpoints.forEach(bare);
  const sender = openSender(window);
  const openRelay = createOpenRelay(window, sender);
  const recogniser = createRecogniser(window, addresses);
  if (kinds.has("http")) {
    tapFetch(window, recogniser, sender, openRelay);
    tapXhr(window, recogniser, sender, openRelay);
  }
  if (kinds.has("socket")) tapSockets(window, addresses, sender, openRelay);
  if (kinds.has("event-source")) tapEventSources(window, addresses, sender, openRelay);
  keepSourceTexts(window);
});
