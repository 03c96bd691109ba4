/** Runs in the page's own world at document_start, before any script of the page. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openSender } from "../capture/channel";
import { tapFetch } from "../capture/fetch-tap";
import { createRecognise } from "../capture/request";
import { siteAddresses } from "../sites/addresses";

export default defineUnlistedScript(() => {
  const site = siteAddresses.find(({ origins }) => origins.includes(window.location.origin));
  if (site !== undefined) tapFetch(window, createRecognise(window, site), openSender(window));
});
