/** What a person may copy into a report of a problem: versions, states and counts. No text, no ids, no own server's address. */
import type { View } from "./messages";
import type { Platform } from "./platform";

export function diagnostics(view: View, platform: Platform, extensionVersion: string): string {
  const { settings, link, counts, status, sites, drift } = view;
  const report = {
    extension: extensionVersion,
    browser: { family: platform.family, name: platform.browser, version: platform.version, os: platform.os },
    link: {
      state: link.kind,
      // The host's own sentence may name a folder of this person; its code is enough.
      ...(link.kind === "waiting" ? { trouble: link.trouble } : {}),
      ...(link.kind === "stopped" ? { code: link.code } : {}),
    },
    host:
      status === null
        ? null
        : {
            version: status.host_version,
            protocol: status.protocol,
            factors: status.factors,
            counting: status.counting,
            companion_running: status.companion_running,
            network: status.network,
          },
    outbox: counts,
    settings: {
      paused: settings.paused,
      paused_for_an_hour: settings.pausedUntilMs !== null,
      paused_in_app: settings.hostPaused,
      line: settings.line,
      own_servers: settings.origins.length,
    },
    sites: sites.map(({ site, answers, lastAnswerAtMs, source }) => ({
      site,
      on: !settings.sitesOff.includes(site),
      answers,
      last_answer_at: lastAnswerAtMs === null ? null : new Date(lastAnswerAtMs).toISOString(),
      source,
      drift: drift.find((each) => each.site === site)?.kind ?? null,
    })),
  };
  return JSON.stringify(report, null, 2);
}
