<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
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
        <source>All payments are stopped</source>
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
        <source>Claude Code logs</source>
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
        <source>Something went wrong inside Wattback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
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
</context>
</TS>
