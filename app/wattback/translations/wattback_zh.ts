<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {unit} per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}: {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group} {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {period}: no answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {what} since {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
