import { defineConfig } from "wxt";
import identity from "./identity.json";
import { nameless } from "./scripts/nameless.mjs";
import { o200kTokens } from "./scripts/ranks.mjs";
import { createThirdParty } from "./scripts/third-party.mjs";
import { matchPatterns } from "./sites/addresses";

const thirdParty = createThirdParty();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    // unlimitedStorage: a browser short of disk space may not throw away answers that wait for the host.
    // scripting: only for servers of the person's own, whose origins the person grants one by one.
    permissions: ["nativeMessaging", "storage", "unlimitedStorage", "alarms", "scripting"],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    // The tap and the bridge are plain scripts: they have to be there before the page, and say nothing it can hear.
    content_scripts: [
      // In frames too: Microsoft 365 shows its chat in one.
      {
        matches: [...matchPatterns],
        js: ["tap.js"],
        run_at: "document_start",
        world: "MAIN",
        all_frames: true,
      },
      { matches: [...matchPatterns], js: ["bridge.js"], run_at: "document_start", all_frames: true },
    ],
    action: {
      default_title: "__MSG_extensionName__",
      default_icon: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: identity.firefox_addon_id,
              strict_min_version: "140.0",
              // Mozilla counts what a native application on the same machine receives as transmitted.
              data_collection_permissions: { required: ["browsingActivity", "websiteActivity"] },
            },
          },
        }
      : {
          // Chats that are open when the extension is updated: without this they would not be counted until they are loaded again.
          host_permissions: [...matchPatterns],
          key: identity.chromium_key,
          minimum_chrome_version: "123",
        }),
  }),
  hooks: {
    "prepare:publicPaths": (_wxt, paths) => {
      paths.push("o200k_base.json");
    },
    "build:publicAssets": (_wxt, files) => {
      files.push({ relativeDest: "o200k_base.json", contents: JSON.stringify(o200kTokens()) });
    },
    "build:done": (wxt) => thirdParty.write(wxt.config.outDir),
  },
  vite: () => ({ build: { modulePreload: false }, plugins: [thirdParty.plugin(), nameless("tap.js")] }),
});
