<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation>Sie wurde zurückgenommen. Nur eine Netzwerkgebühr wurde ausgegeben.</translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation>Sie ist signiert und gespeichert, und Wattback sendet sie, bis sie ankommt: Sende sie kein zweites Mal. Du kannst sie zurücknehmen, solange sie in keinem Block ist.</translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation>Die Überweisung war schneller: Sie kam an.</translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation>Sie ist in einem Block und wartet auf ihre Bestätigungen.</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>Sie kam an.</translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation>bezahlt Netzwerkgebühren</translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation>bezahlt Zertifikate</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>kann gesendet werden</translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation>Sende nur, was es auf {network} gibt: Dieselbe Adresse auf einem anderen Netzwerk ist ein anderes Konto.</translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation>Dies ist das Übungsnetzwerk in diesem Computer, mit Spielgeld. Sende kein echtes Geld hierher: Es käme nicht an.</translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation>{network} ist ein Testnetzwerk mit wertlosem Geld. Sende kein echtes Geld hierher.</translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation>Die Adresse trägt keine Prüfsumme: Eine vertippte Stelle fiele nicht auf. Vergleiche sie noch einmal, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation>Keine Überweisung wartet: Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>weniger als 1 %</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>mehr als 99 %</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation>{figure}; {percent} % des Stroms</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation>{figure}; {percent} % der Emissionen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation>erfasster Strom</translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation>oberes Ende der Schätzung</translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation>Mitte der Schätzung</translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation>unteres Ende der Schätzung</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>priced</source>
        <translation>mit Preis</translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation>einer Wallet anderswo angeboten</translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation>signiert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation>gesendet, wartet auf das Netzwerk</translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation>in einem Block, wartet auf Bestätigungen</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation>{version}, wie es war</translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation>{version}, wie es jetzt ist</translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation>{month} sieht unter {after} höher aus als unter {before}, wo es nichts war.</translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation>{month} sieht unter {after} gleich aus wie unter {before}</translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation>{month} sieht unter {after} {moved} aus als unter {before}</translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation>{looks}; die Emissionen {moved}.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>over 99</source>
        <translation>über 99</translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation>{figure} % niedriger</translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation>{figure} % höher</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n gefunden.</numerusform>
            <numerusform>%n gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation>Nichts heißt so. Versuche ein anderes Wort oder den Schlüssel, den die Kommandozeile benutzt.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation>Des Fensters. Zahlen und Daten folgen ihr.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation>Hell, dunkel oder was der Desktop sagt.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation>Solange es an ist, werden die Browser gebeten, nicht zu zählen; was nicht gezählt wird, wird nicht nachgeholt.</translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation>Zählen und Ort</translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation>Wo die Rechner stehen</translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation>Das Stromnetz hinter den Emissionen. Anbieter sagen selten, wo eine Antwort berechnet wird.</translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation>Übliche Region jedes Anbieters</translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation>Emissionen je Kilowattstunde</translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation>Ein eigener Wert anstelle des Netzwerts.</translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation>g CO₂e/kWh</translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation>Wert des Netzes</translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation>Live-Stromnetz</translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation>Ein Dienst, der nach dem Netzwert der Stunde gefragt wird. Er erfährt deine Zone, sonst nichts.</translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation>Aus: Jahresmittel</translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation>Carbon Intensity API (Großbritannien)</translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation>Zone bei Electricity Maps</translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation>Deren Name für deine Zone, etwa US-CAL-CISO.</translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation>Das Land deiner Zone</translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation>Adresse des Live-Dienstes</translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation>Für einen eigenen Proxy. Sie muss https sein oder auf diesem Rechner liegen.</translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation>Die des Dienstes</translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation>Wie der Strom geschätzt wird</translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation>Gemessen: aus Messungen, mit Spanne. Das Gründungsbeispiel nimmt 100 Wh je 1.000 Tokens.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation>Gründungsbeispiel</translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation>Logs von Coding-Agenten beobachten</translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation>Die Logs von Coding-Agenten auf diesem Rechner werden jede Minute gelesen. Zahlen bleiben, Texte nicht.</translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation>Budget für</translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation>Der Zeitraum, für den dein Strombudget gilt.</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation>Strombudget</translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation>Nach der mittleren Schätzung. Es zu überschreiten hält nichts an.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation>Wann Zertifikate entwertet werden</translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation>Von selbst geschieht es nur innerhalb deiner Grenzen und braucht einmal das Passwort der Wallet.</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>Wenn ich es sage</translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation>Mich fragen, wenn genug fällig ist</translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation>Was abgedeckt wird</translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation>Das obere Ende genügt, soweit die Schätzungen halten. Die Mitte kann zu wenig sein.</translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation>Oberes Ende der Schätzung</translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation>Mitte der Schätzung</translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation>Unteres Ende der Schätzung</translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation>Genug ist fällig ab</translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation>Ab hier wird gefragt oder entwertet. Auf echten Netzwerken lohnt die Gebühr ab etwa 1.000 Wh.</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Höchstens warten</translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation>Danach wird auch weniger entwertet, wenn die Gebühr einen kleinen genug Anteil hat.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation>Höchste Gebühr</translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation>Die Netzwerkgebühr als Anteil am Preis der Zertifikate, wo du nicht jedes Mal gefragt wirst.</translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation>Wo Zertifikate entwertet werden. Auf dem Übungsnetzwerk sind sie wertlos.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation>Wer auf dem Netzwerk die Zertifikate verkauft.</translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation>Der bevorzugte des Netzwerks</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation>Eigener Tresor</translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation>Adresse deines Tresorvertrags, für den Markt dieses Namens.</translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation>Vorauskauf bei Arkreen</translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation>So viel wird auf einmal gekauft, das spart Gebühren. 0 kauft bei jeder Entwertung.</translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation>Arkreens Abzeichen</translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation>Eine öffentliche Seite über deine Entwertungen. Sie kostet eine Gebühr und beweist nichts mehr.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation>Die Bremse: Nichts, was zahlt, wird signiert. Sie zu lösen braucht das Passwort der Wallet.</translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation>Höchstens für eine Entwertung</translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation>Mehr braucht das Passwort der Wallet, weniger nicht.</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>Höchstens in 24 Stunden</translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation>Höchstens in 31 Tagen</translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation>Höchster Preis der Zertifikate</translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation>Teurere werden nicht gekauft. Mehr braucht das Passwort der Wallet.</translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation>Höchste Netzwerkgebühr</translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation>Für eine Transaktion. Mehr braucht das Passwort der Wallet.</translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation>Preis der Münze des Netzwerks</translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation>Was die Münze, die Gebühren bezahlt, im Zahlungstoken kostet. Ein eigener Wert braucht das Passwort.</translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation>Die Preisquelle des Netzwerks</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation>Untätige Minuten, nach denen eine im Fenster entsperrte Wallet gesperrt wird. 0 sperrt nach jedem Gebrauch.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation>Das Passwort im Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation>Bequem, und jedes deiner Programme kann es dann lesen. Ausgeschaltet wird es wieder herausgenommen.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation>Eine Entwertung</translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation>Wenn Zertifikate entwertet wurden.</translation>
    </message>
    <message>
        <source>A failure</source>
        <translation>Ein Fehlschlag</translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation>Wenn etwas dich braucht.</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Niedriger Kontostand</translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation>Wenn die Wallet für die nächste Entwertung zu wenig enthält.</translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation>Eine Grenze ist erreicht</translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation>Wenn eine deiner Grenzen eine Entwertung warten lässt.</translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation>Eine Seite hat sich geändert</translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation>Wenn sich eine Chat-Seite geändert hat, sodass ihre Antworten ungenauer gezählt werden könnten.</translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation>Wenn dein Budget fast oder ganz verbraucht ist, je einmal.</translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation>Montags die Woche davor zusammengefasst.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation>Noch keine. Jeder Ausgleich hinterlässt hier eines, zum Zeigen, Speichern und erneuten Prüfen. Jeder kann ein gespeichertes gegen die Kette prüfen.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation>Deine Zertifikate werden gelesen…</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle Jahre</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Alle Netzwerke</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation>Ein Abzeichen ist unterwegs</translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation>Ein Vertrag wurde geändert</translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation>Eine Vorbereitung schlug fehl</translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation>Ein öffentliches Abzeichen ist nicht wie bestellt</translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation>Ein gespeichertes Zertifikat ist nicht lesbar</translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation>Über den Grenzen des Tresors</translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation>Über deiner Obergrenze</translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation>Über deinem Höchstpreis</translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation>Zahlungen erlauben?</translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation>Du hast alle Zahlungen gestoppt. Mit deinem Passwort darf Wattback wieder signieren, innerhalb deiner Obergrenzen.</translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation>Zahlungen erlauben</translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation>Alle Zahlungen sind gestoppt</translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation>Nichts wird signiert, bis du Zahlungen wieder erlaubst.</translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation>Wattback läuft weiter</translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation>Es ist hier in der Leiste. Sein Menü hat „Beenden“.</translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation>Wattback schließen?</translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation>Auf diesem Desktop gibt es keine Leiste zum Verstecken. Wattback minimiert weiterlaufen lassen oder beenden?</translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation>Antworten werden so oder so gezählt; ohne Wattback wird nichts gezeigt und nichts von selbst ausgeglichen.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation>Schon entwertet</translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation>Ein Ausgleich auf einem anderen Netzwerk ist unterwegs</translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation>Ein anderes Zertifikat ist schon da</translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation>Ein anderer Ausgleich ist unterwegs</translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation>Eine andere Stilllegung von CO₂-Gutschriften ist unterwegs</translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation>Eine andere Transaktion kam zuvor</translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation>Der Ausgleich einer anderen Wallet ist unterwegs</translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation>Abzeichen sind aus</translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation>CSV-Datei mit Antworten</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>ChatGPT-Export</translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation>Claude-Code-Logs</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Claude-Export</translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation>CodeCarbon-Emissionen</translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation>Codex-Logs</translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation>Copilot-CLI-Logs</translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation>Gemini-CLI-Chats</translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation>Gemini-Aktivität aus Google Takeout</translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation>JSONL-Datei mit Antworten</translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation>Live-Netzwerte sind nicht eingerichtet</translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation>Sieh es dir erst noch einmal an</translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation>Markt angehalten</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>Netzwerk nicht erreichbar</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>Es kann kein Abzeichen gemacht werden</translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation>Kein Abzeichen ist fällig</translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation>Es wurde kein Abzeichen gemacht</translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation>Keine Abzeichen auf diesem Markt</translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation>Kein CO₂-Markt hier</translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation>Es wurden keine CO₂-Gutschriften stillgelegt</translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation>Es konnte kein Zertifikat gemacht werden</translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation>Kein Vertrag an dieser Adresse</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>Kein Bildschirm</translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation>Kein Schlüssel für Electricity Maps</translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation>Kein Live-Netzwert</translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation>Es wurde nichts ausgeglichen</translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation>Keine Dienstverwaltung</translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation>Kein Sitzungsbus</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Kein solches Konto</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>Kein solches Zertifikat</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Noch keine Wallet</translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation>Zählen braucht keine. Um Zertifikate zu entwerten, brauchst du eine eigene Wallet: Sie bleibt auf diesem Computer und beginnt mit Spielgeld auf dem Übungsnetzwerk.</translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation>Keine Signatur</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>Nicht genug Geld in der Wallet</translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation>Nicht in diesem Zertifikat</translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation>Nicht auf diesem Markt</translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation>Nicht mit einer anderen Wallet</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Nichts wurde getan</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation>Ollama-Chats</translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation>Open-WebUI-Datenbank</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation>Passwort zu kurz</translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation>Datei der Übungskette unbrauchbar</translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation>Übungskette in Benutzung</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>Entwertung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation>Entwertungen, die dieses Buch nicht kennt</translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation>Deine Wallet hat diese entwertet, aber nicht aus diesem Buch: aus der Zeit vor einer Sicherung oder von einem anderen Wattback. Nichts weiter wird signiert, bis du sagst, wofür sie waren.</translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation>Sie haben abgedeckt, was hier gezählt ist</translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation>Um so viel weniger ist fällig; ein Zertifikat wird daraus nicht</translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation>Sie waren für etwas anderes</translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation>Was fällig ist, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation>{amount} auf {network}, {time}</translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation>Etwas ging in Wattback schief</translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation>Texte können nicht gezählt werden</translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation>Diese Antwort steht nicht im Buch</translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation>Das kann nicht erfasst werden</translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation>Diese Einstellung ist nicht möglich</translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation>Diese Quelle hat keinen brauchbaren Namen</translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation>Das Konto ist delegiert</translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation>Auf die Sicherung ist kein Verlass</translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation>Das Abzeichen schlug fehl</translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation>Das Abzeichen wäre ein anderes</translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation>Der CO₂-Markt ist angehalten</translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation>Die Kette sagt etwas anderes</translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation>Die Uhr geht falsch, oder der Knoten</translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation>Die Gutschriften haben sich geändert</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>Die Datei konnte nicht benutzt werden</translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation>Die Datei der Netzwerke hat einen Fehler</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Der Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation>Der letzte Fehlschlag klärt sich noch</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>Das Buch kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation>Das Buch kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation>Das Buch ist von einem neueren Wattback</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>Das Buch ist in Benutzung</translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation>Die Summen des Buchs stimmen nicht überein</translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation>Die Summe des Buchs ist an ihrer Grenze</translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation>Der Live-Dienst bittet um Geduld</translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation>Der Live-Dienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation>Der Live-Dienst kennt die Zone nicht</translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation>Die Antwort des Live-Dienstes ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation>Der Markt verlangt zu viel</translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation>Der Markt nimmt dieses Geld nicht</translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation>Der Markt ist nicht wie beschrieben</translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation>Der Markt behält zu viel ein</translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation>Der Markt nimmt vielleicht zu wenig</translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation>Die Netzwerkgebühr ist gerade zu hoch</translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation>Die Netzwerkgebühr ist zu groß</translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation>Das Netzwerk ist langsam</translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation>Das Netzwerk hat abgelehnt</translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation>Die Knoten des Netzwerks sind sich uneins</translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation>Der Ausgleich ging anderswo weiter</translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation>Die Passwortdatei kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation>Die Zahlung ist nicht freigegeben</translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation>Das Zahlungstoken ist nicht wie beschrieben</translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation>Der Pool hat zu wenig</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>Der Preis hat sich geändert</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>Der Preis ist gestiegen</translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation>Das Angebot ist abgelaufen</translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation>Die Entwertung schlug fehl</translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation>Der Dienst konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation>Der Vorrat an Zertifikaten ist weg</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>Der Schlüsselbund des Systems kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation>Der Schlüsselbund des Systems wurde nicht gefragt</translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation>Das Token ist ein anderes</translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation>Das Token ist nicht wie beschrieben</translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation>Die Transaktion würde fehlschlagen</translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation>Der Tresor kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation>Die Wallet hat zu wenige Gutschriften</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>Die Wallet ist in Benutzung</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Die Wallet ist gesperrt</translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation>Die Wallet hat die Signatur verweigert</translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation>Die Wallet hat abgelehnt</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>Die Datei der Wallet ist beschädigt</translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation>Die Kontenliste der Wallet ist beschädigt</translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation>Es gibt schon eine Wallet</translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation>Das sind keine Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation>Dieses Konto wird nur beobachtet</translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation>Dieses Konto ist schon da</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Diese Adresse kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation>Das kann nicht geschätzt werden</translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation>Dieser Verlauf konnte nicht importiert werden</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>Das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>Das ist kein Betrag</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Dieser Name kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation>Das braucht dein Passwort</translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation>Dieser Pool wird nicht unterstützt</translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation>Das wartet auf dein Passwort</translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation>Zu früh, um wieder zu fragen</translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation>Zu wenig für diesen Markt</translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation>Zu wenig zum Entwerten</translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation>Transaktion nicht angenommen</translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation>Unbekannte Münze oder unbekanntes Token</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>Unbekannter Vertrag</translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation>Unbekannte Art von Bild</translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation>Unbekanntes Netzwerk</translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation>Wattback konnte das nicht tun</translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation>Wattback läuft schon</translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation>Wattbacks Faktortabellen sind beschädigt</translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation>Falsches Netzwerk</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Falsches Passwort</translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation>Dein Budget ist verbraucht</translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation>Dein Budget ist fast verbraucht</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Deine Woche</translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation>Eine deiner Grenzen ist erreicht</translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation>Die Wallet enthält zu wenig</translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation>{site} hat sich vielleicht geändert</translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation>Die letzten Antworten wurden aus dem Text der Seite gezählt, weil ihr Datenstrom nicht lesbar war. Solche Zählungen sind ungenauer. Eine neuere Erweiterung kann helfen.</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ nicht bestanden</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation>{check}: {verdict}</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation>Seite zum Zeigen, mit dem signierten Dokument darin (*.pdf)</translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation>Signiertes Dokument (*.json)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Aufstellung speichern</translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation>Aufstellung (*.{form})</translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation>Gespeichert als {path}. Jeder kann es prüfen, allein mit der Datei.</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>Ein Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation>Wattback-Zertifikat (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Ein Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation>Lege eine Datei auf dieses Fenster, gleich wer sie gemacht hat. Sie wird von der Kette neu gelesen, und nichts wird geglaubt, weil die Datei es sagt.</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Eine Datei prüfen…</translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation>Ein Zertifikat aus einer Datei prüfen</translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation>Dieses Papier ist wertlos: Es wurde auf einer Kette in diesem Computer gemacht und mit Spielgeld bezahlt.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation>Als Seite zum Zeigen (PDF) oder als signiertes JSON speichern</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation>Gegen die Kette prüfen, allein aus der gespeicherten Datei</translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation>Prüfungen bei der Ausstellung</translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation>Code der Seite der Transaktion im Explorer</translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation>Im Explorer zeigen</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>Das Zertifikat wird gelesen…</translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation>Gemacht {time} für {what}. {network}, {id}</translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation>Jahresaufstellung</translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation>Die Entwertungen eines Jahres auf einer Seite oder als Tabelle mit den Spalten des GHG Protocol.</translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation>Jahr der Aufstellung</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation>Wird gegen die Kette geprüft…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation>Dieses Zertifikat hält nicht</translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation>Nichts spricht dagegen, aber {unknown} von {all} Prüfungen waren nicht möglich</translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation>✓ Jede Prüfung ist bestanden</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Eine Antwort</translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation>Ein Modell, das nicht genannt wurde</translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation>{site}, {when}</translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation>Unsicher: {doubts}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Wie es dazu kam</translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation>Anderswo gemessen und so erfasst; nichts wurde geschätzt.</translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation>Es zählt, wie mit {then} geschätzt; mit {now} gerechnet, ist die Kette diese.</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>aus {source}</translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation>Niedrig / mittel / hoch: 5., 50. und 95. Perzentil. Tabellen: {tables}.</translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation>{sent} Tokens gesendet, {answered} geantwortet</translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation>Wasser: nicht geschätzt</translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation>Wasser: {water}</translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation>Strom: {energy}</translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation>Emissionen: {emissions}, standortbasiert</translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation>Von einer endgültigen Entwertung abgedeckt.</translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation>Noch von keiner Entwertung abgedeckt.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation>Wie die Zahlen der gewählten Antwort zustande kamen</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation>Jede Antwort dieser Zeit, wie gefiltert</translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation>Antworten dieser Zeit</translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation>Mehr war nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation>In dieser Zeit wurden keine Antworten gezählt.</translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation>In dieser Zeit wurden, wie gefiltert, keine Antworten gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation>
            <numerusform>%n Antwort, das sind alle.</numerusform>
            <numerusform>%n Antworten, das sind alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation>Bisher {count} Antworten; weiterrollen zeigt mehr.</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Antworten exportieren</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation>
            <numerusform>%n Antwort nach {file} geschrieben.</numerusform>
            <numerusform>%n Antworten nach {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Emissionen</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>In den Einstellungen</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Das Budget ändern</translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation>Kein Budget ist gesetzt. Es hält nichts an; es sagt dir nur, wenn es fast verbraucht ist.</translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation>{budget}, {dates}</translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation>Deine letzten vier Wochen legen {budget} nahe: ein Zehntel unter ihrem Mittel.</translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation>{budget} nehmen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation>Nach Seite, Modell oder Anbieter filtern</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>Nicht danach filtern</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Den Filter {name} entfernen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation>Seite: {name}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation>Anbieter: {name}</translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation>Was es sonst gebraucht hätte</translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation>Aus dem Katalog für ebenso viele Tokens gerechnet. Ein kleineres Modell antwortet vielleicht schlechter oder braucht mehr Versuche; wo eine Antwort berechnet wird, entscheidet meist der Anbieter.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation>Nichts im Katalog hätte deutlich weniger gebraucht.</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation>In dieser Zeit wurde, wie gefiltert, nichts gezählt.</translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation>Spanne {spread}</translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation>Spanne {spread}, standortbasiert</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>standortbasiert</translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation>der mittleren Schätzung, durch Zertifikate</translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation>Noch wurde nichts gezählt. Was du vorher gefragt hast, kann mitgebracht werden.</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>In dieser Zeit wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation>Verglichen mit {dates}, bis zur selben Zeit</translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation>Verglichen mit {dates}</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation>Strom für 1.000 Tokens an Antworten</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation>Dieselben Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation>In dieser Zeit wurden keine Tokens von Antworten gezählt.</translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation>Im Mittel {energy}.</translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation>Alles, was zu einer Antwort führte, ist darin: was gesendet wurde, Denken, das nicht gezeigt wird, und die Antwort.</translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation>Ebenso erfasster Strom, der keine Tokens hat.</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation>Strom für 1.000 Tokens an Antworten, von {least} bis {most}</translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation>{emissions}, standortbasiert. {change}</translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation>Es gab keinen Strom zum Vergleichen.</translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation>Etwa ebenso viel Strom, nach den mittleren Schätzungen.</translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation>{percent} mehr Strom, nach den mittleren Schätzungen.</translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation>{percent} weniger Strom, nach den mittleren Schätzungen.</translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation>Es gab keine Emissionen zum Vergleichen.</translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation>Etwa ebenso viele Emissionen, nach den mittleren Schätzungen.</translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation>{percent} mehr Emissionen, standortbasiert.</translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation>{percent} weniger Emissionen, standortbasiert.</translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation>Die beiden Spannen liegen auseinander.</translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation>Die Spannen überlappen, die Wahrheit kann also anders sein; das meiste ihrer Unsicherheit ist beiden gemeinsam.</translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation>Vom {dates} wurden keine Antworten gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation>
            <numerusform>%n Antwort brauchte {energy}, {dates}.</numerusform>
            <numerusform>%n Antworten brauchten {energy}, {dates}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation>In der Woche davor wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation>Das ist etwa so viel wie in der Woche davor.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation>Das sind {percent} mehr als in der Woche davor.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation>Das sind nach den mittleren Schätzungen {percent} mehr als in der Woche davor; die Spannen überlappen.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation>Das sind {percent} weniger als in der Woche davor.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation>Das sind nach den mittleren Schätzungen {percent} weniger als in der Woche davor; die Spannen überlappen.</translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation>{energy} am Tag</translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation>{energy} in der Woche</translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation>{energy} im Monat</translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation>{used} verbraucht: {over} über dem Budget, nach der mittleren Schätzung.</translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation>{used} verbraucht, {percent} des Budgets; {left} übrig.</translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation>{used} verbraucht; {left} übrig.</translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation>Innerhalb der Spanne der Schätzungen kann es auf beiden Seiten des Budgets liegen.</translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation>
            <numerusform>{model} bei {site}: %n Antwort brauchte {energy}. {instead} hätte {energy_instead} gebraucht.</numerusform>
            <numerusform>{model} bei {site}: %n Antworten brauchten {energy}. {instead} hätte {energy_instead} gebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation>
            <numerusform>{model} bei {site}: %n Antwort verursachte {emissions}. Im Netz von {instead} wären es {emissions_instead} gewesen.</numerusform>
            <numerusform>{model} bei {site}: %n Antworten verursachten {emissions}. Im Netz von {instead} wären es {emissions_instead} gewesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation>Übung – kein erneuerbarer Strom wird bescheinigt</translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation>Hier gemachte Zertifikate sind wertloses Papier auf einer Kette in diesem Computer, bezahlt mit Spielgeld.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation>Dein Buch wird gelesen…</translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation>Es gibt nichts zu zeigen, bis das Buch gelesen werden kann.</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation>Lade die Wattback-Erweiterung in deinen Browser.</translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation>Öffne ChatGPT oder einen anderen Chat und frage etwas.</translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation>Wenn die Antwort endet, erscheint ihr Strom hier von selbst, innerhalb einer Sekunde.</translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation>Wattback speichert die Zahl der Tokens, den Namen des Modells und Zeiten; was du schreibst und was dir geantwortet wird, wird nie behalten.</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Schritt für Schritt einrichten…</translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation>Sieht nach deinen Browsern und wartet mit dir auf die erste Antwort</translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation>Früheres mitbringen…</translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation>Zählt die Chats und Agenten-Logs, die du von früher hast</translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation>Eine Wallet anlegen…</translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation>Nur zum Ausgleichen nötig</translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation>{amount} abgedeckt</translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation>{answers} auf {network} abgedeckt. Zertifikat {id}.</translation>
    </message>
    <message>
        <source>Practice, no renewable energy was certified.</source>
        <translation>Übung, es wurde kein erneuerbarer Strom bescheinigt.</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>Letzte Antworten</translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation>unbekanntes Modell von {site}</translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation>{sent} → {written} Tokens</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation>Wasser nicht geschätzt</translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation>{amount} Wasser</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>Noch keine Antworten.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation>Emissionen, standortbasiert</translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation>Nach dem Netz, in dem die Rechner vermutlich stehen.</translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation>Emissionen, marktbasiert</translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation>Herstellung der Hardware</translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation>Scope 3, zu beiden hinzu.</translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation>Wasser in Rechenzentren</translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation>Wasser in Kraftwerken</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>nicht geschätzt</translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation>{what}: {figure}</translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation>Neben dem Strom, heute</translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation>
            <numerusform>Neben dem Strom, letzter %n Tag</numerusform>
            <numerusform>Neben dem Strom, letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation>Dasselbe nach Verträgen der Anbieter, wo sie diese veröffentlichen, sonst nach dem Netz; deine Zertifikate sind nicht darin.</translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation>Dasselbe nach Verträgen der Anbieter, wo sie diese veröffentlichen ({share} des Stroms), sonst nach dem Netz; deine Zertifikate sind nicht darin.</translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation>Hardware und Wasser werden nur für Antworten geschätzt, und nur nach der gemessenen Methode.</translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation>Hardware und Wasser: {share} des Stroms ist nicht geschätzt.</translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation>Zurück zu jetzt; ein Doppelklick tut dasselbe</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation>Ein Balken je Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation>Ein Balken je Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation>Ein Balken je Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation>Ein Balken je Monat</translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation>Wonach die Balken aufgeteilt sind</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alles zusammen</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Nach Seite</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Nach Anbieter</translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation>Mehr Zeit zeigen; im Diagramm die Taste -</translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation>Weniger Zeit zeigen; im Diagramm die Taste +</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>Das Gezeigte als Datei speichern</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>Als Bild (PNG)…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>Als Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation>Spanne, niedrig bis hoch</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation>Kräftig ist abgedeckt, blass ist fällig</translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation>Zeige auf einen Balken oder drücke im Diagramm eine Pfeiltaste, um genaue Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation>Keine Antworten in dieser Zeit.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation>Strom als Tabelle</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day}, {start}–{end}</translation>
    </message>
    <message>
        <source>{title} · {period}</source>
        <translation>{title} · {period}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per hour</source>
        <translation>Strom, {unit} je Stunde</translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation>Strom, {unit} je Tag</translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation>Strom, {unit} je Woche</translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation>Strom, {unit} je Monat</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation>{span}: keine Antworten</translation>
    </message>
    <message>
        <source>{span}: {energy}</source>
        <translation>{span}: {energy}</translation>
    </message>
    <message>
        <source>{group} {energy}</source>
        <translation>{group} {energy}</translation>
    </message>
    <message>
        <source>Electricity, {period}: no answers.</source>
        <translation>Strom, {period}: keine Antworten.</translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation>Strom, {period}: {energy} für {answers}.</translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation>Davon sind {amount} abgedeckt.</translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation>{group}: {energy}.</translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation>Die Tabelle enthält alles.</translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation>{amount} abgedeckt</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} fällig</translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation>Wie {first}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation>Wie {first} oder {second}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation>Wie {first} oder {second} oder {third}.</translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation>{phrase}: gleich viel Strom. {source}.</translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation>{phrase}: gleich viele Emissionen, standortbasiert. {source}.</translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation>ein Handy auf {percent} laden</translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation>{n} Handyladungen</translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation>{n} Sekunden LED-Lampe</translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation>{n} Minuten LED-Lampe</translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation>{n} Stunden LED-Lampe</translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation>{n} Tage LED-Lampe</translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation>{n} Jahre LED-Lampe</translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation>{n} cm im Auto</translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation>{n} m im Auto</translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation>{n} km im Auto</translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation>{n} mL gekochtes Wasser</translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation>{n} Liter gekochtes Wasser</translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation>{n} m³ gekochtes Wasser</translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation>Zählen anhalten</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Heute, {day}</translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation>Spanne {range} {unit}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation>Spanne {range}, standortbasiert</translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation>standortbasierte Emissionen</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation>Strom heute: {figure}</translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation>Standortbasierte Emissionen heute: {figure}</translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation>Heute: {answers}</translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation>Wasser, nicht geschätzt</translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation>Wasser heute: nicht geschätzt</translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation>Spanne {range}, Wasser</translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation>Wasser heute: {figure}</translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation>Weiterzählen</translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation>Diagramm des Stroms</translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation>00. Nov.</translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation>Neben dem Strom</translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation>Keines von beiden wird von etwas abgezogen, und keines macht eine Aussage stärker. Beide entstehen von Hand.</translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation>CO₂-Gutschriften stilllegen…</translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation>Das fällige Abzeichen machen…</translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation>CO₂-Gutschriften stilllegen</translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation>Für wie viele Kilogramm CO₂e? Der nächste Schritt zeigt, was es braucht. Kein Kilogramm davon wird von dem abgezogen, was dein Strom verursacht haben soll.</translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation>&amp;Kilogramm</translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation>Nach dem Buch des Markts ist keines fällig: Es wurde vielleicht anderswo gemacht.</translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation>CO₂-Gutschriften: keine stillgelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation>
            <numerusform>CO₂-Gutschriften: {amount} stillgelegt, in %n Stilllegung.</numerusform>
            <numerusform>CO₂-Gutschriften: {amount} stillgelegt, in %n Stilllegungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation>{kilograms} kg</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation>
            <numerusform>{words} %n weitere unterwegs.</numerusform>
            <numerusform>{words} %n weitere unterwegs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation>
            <numerusform>Arkreen-Abzeichen: aus. %n gemacht.</numerusform>
            <numerusform>Arkreen-Abzeichen: aus. %n gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>jährlich</translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation>
            <numerusform>Arkreen-Abzeichen: {every}. %n gemacht; fällig: {due}.</numerusform>
            <numerusform>Arkreen-Abzeichen: {every}. %n gemacht; fällig: {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation>
            <numerusform>Arkreen-Abzeichen: {every}. %n gemacht; keines ist fällig.</numerusform>
            <numerusform>Arkreen-Abzeichen: {every}. %n gemacht; keines ist fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation>Geschätzt {figure}. Entwertet würden {amount}: {coverage}.</translation>
    </message>
    <message>
        <source>For {what}.</source>
        <translation>Für {what}.</translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation>Bisher abgedeckt: {amount}, {share} von allem, was abzudecken war.</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>Entwertungen</translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation>Noch keine. Jede Entwertung steht hier mit ihrem Preis, ihrer Gebühr und ihrer Seite im Explorer.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>Ihr Zertifikat</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation>Deine Entwertungen werden gelesen…</translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation>{network}, Übung</translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation>Für {what}: {time}, auf {network}.</translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation>Preis {price}, Netzwerkgebühr {fee}.</translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation>{state}: {reason}.</translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation>Was sie abdecken sollte, ist wieder fällig.</translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation>Übung: Nichts Echtes wurde bescheinigt, und kein Explorer zeigt es.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Deine Regeln</translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation>Du hast alle Zahlungen gestoppt. Nichts wird signiert, bis du sie wieder erlaubst.</translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation>In den Einstellungen ändern</translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation>Alle Zahlungen stoppen</translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation>Sofort; braucht kein Passwort</translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation>Zahlungen erlauben…</translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation>Braucht das Passwort der Wallet</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} von {limit}</translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation>Ausgegeben {when}</translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation>Obergrenze {name}</translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation>{name}: {used}</translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation>Mit deiner anderen Wallet signieren</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation>Der heutige Preis wird erfragt…</translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation>{amount} innerhalb der Stunde zu signieren</translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation>Signiere in dieser Reihenfolge. Wattback erkennt das Ergebnis von selbst, und nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>Jetzt ausgleichen</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation>Der heutige Preis wird erfragt. Noch ist nichts signiert.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Es beginnt…</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation>{amount} ausgleichen</translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation>Nichts wurde signiert, und nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation>Du kannst dieses Fenster schließen: Die Entwertung geht weiter, und dir wird gesagt, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation>Nichts Gezähltes geht verloren.</translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation>Was du hier entwertest, bescheinigt nichts und wird mit Spielgeld bezahlt.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation>&amp;Passwort der Wallet, um diese eine Entwertung zu signieren</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>Passwort der Wallet</translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation>Zertifikate für {amount} entwerten?</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation>{what}, {coverage}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation>CO₂-Gutschriften über {amount} CO₂e stilllegen?</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>Braucht höchstens</translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation>Gebühr des Markts</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation>{market} auf {network}</translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation>{amount} stilllegen</translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation>Die Stilllegung ist unterwegs. Wattback schaut weiter zu; nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation>{amount} stillgelegt, wie das Netzwerk sagt.</translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation>Dieses öffentliche Abzeichen machen?</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>Öffentlicher Text</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Netzwerkgebühr</translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation>höchstens {fee}</translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation>Alles auf einem Abzeichen kann jeder lesen, für immer: die Adresse der Wallet, den Zeitraum, die Mengen und einen Fingerabdruck der Belege. Kein Name, keine Antwort und kein Chat steht darauf. Eine Aussage braucht kein Abzeichen.</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>Das Abzeichen machen</translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation>Das Abzeichen ist unterwegs. Wattback sieht nach, wie weit es ist.</translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation>Abzeichen {number} ist gemacht. In drei Tagen, wenn es niemand mehr ändern kann, wird es noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation>Dein Kontostand</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation>Abgedeckt: {amount}</translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation>Das Zertifikat {id} deckt {what} von {period} auf {network} ab.</translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation>Das ist Übung: Kein erneuerbarer Strom wurde bescheinigt.</translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation>Es steht in der Liste der Zertifikate, wo du es exportieren und prüfen kannst.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation>Jetzt ausgleichen…</translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation>{matched} abgedeckt, {due} fällig</translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation>Zeigt erst Menge, Preis und Gebühr; nichts wird signiert, bevor du zustimmst</translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation>Um Zertifikate zu entwerten, braucht es eine eigene Wallet</translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation>Um Zertifikate zu entwerten, brauchst du eine Wallet. Sie bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation>Eine Entwertung ist unterwegs: {state}.</translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation>Alles bisher Gezählte ist abgedeckt.</translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation>Der Strom der letzten Entwertung selbst, oder von dir erfasst. Es kann auf die nächsten Antworten warten.</translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation>Abdecken heißt, Zertifikate über erneuerbaren Strom für dieselbe Strommenge zu entwerten. Ein REC ist kein CO₂-Ausgleich; Kilogramm werden nicht abgezogen.</translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation>Fällig für {what}, {coverage}.</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Was fällig ist, wird gelesen…</translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation>Die Entwertung zurücknehmen?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation>Eine Transaktion, die nichts tut, nimmt ihren Platz ein, wenn das Netzwerk sie zuerst nimmt: Das kostet eine Netzwerkgebühr, und was abgedeckt werden sollte, ist wieder fällig. Welche auch zuerst kommt, die andere geschieht nie.</translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation>&amp;Passwort der Wallet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation>Sie ist zurückgenommen: Nur eine Netzwerkgebühr wurde ausgegeben, und was sie abdecken sollte, ist wieder fällig.</translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation>Die Entwertung war schneller: Sie ist endgültig.</translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation>Das Netzwerk hat noch keine von beiden aufgenommen ({state}). Wattback schaut weiter zu; nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation>{amount} für {what} von {period}, auf {network}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weitermachen…</translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation>Zeigen, was zu signieren ist…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation>
            <numerusform>In einem Block, %n von {needed} Bestätigungen</numerusform>
            <numerusform>In einem Block, %n von {needed} Bestätigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Mit Preis</translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation>Deiner anderen Wallet angeboten</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>In einem Block</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation>Du hast sie zurückgenommen. Das Netzwerk nimmt entweder die Entwertung auf oder was sie ersetzt, nie beide; Wattback schaut zu, welche.</translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation>Noch ist nichts signiert: Mach damit weiter oder lass es.</translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation>Deine andere Wallet kann es innerhalb der Stunde signieren. Was sie tut, wird erkannt; nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation>Sie ist signiert und gespeichert und wird gesendet, bis das Netzwerk sie aufnimmt. Sie geschieht nie zweimal.</translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation>Das Netzwerk hat sie und hat sie noch nicht aufgenommen. Du kannst sie noch zurücknehmen.</translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation>Sie wartet, bis genug Blöcke auf ihr stehen. Nichts kann mehr zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation>Watt, zurückgegeben</translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation>Wattback sagt dir, wie viel Strom die KI-Chats kosten, die du benutzt, und lässt dich ihn mit Zertifikaten über erneuerbaren Strom abdecken.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation>Es zählt in deinem Browser die Tokens jeder Antwort und schätzt ihren Strom.</translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation>Es zeigt jede Zahl als Spanne: Außerhalb des Rechenzentrums kennt sie niemand genau.</translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation>Wenn du willst, entwertet es Zertifikate für diesen Strom, aus einer eigenen Wallet.</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>Was es nie tut</translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation>Es behält nie, was du schreibst oder was dir geantwortet wird. Es gibt kein Konto und keinen Server.</translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation>Es zahlt nie von selbst, außer du schaltest das ein, und dann nur innerhalb deiner Obergrenzen.</translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation>Es sagt nie mehr, als bekannt ist: Ein Übungszertifikat ist wertlos und sagt das auch.</translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation>Die nächsten Schritte dauern eine Minute. Jeder kann übersprungen und in den Einstellungen wiedergefunden werden.</translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation>Deine Browser</translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation>Die Erweiterung zählt in deinem Browser und gibt die Zahlen an Wattback auf diesem Computer. Dafür muss jeder Browser Wattback kennen.</translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation>Die Browser verbinden</translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation>Wartet auf deine erste Antwort…</translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation>Deine Antworten werden gezählt.</translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation>Da ist sie: Deine erste Antwort ist gezählt.</translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation>Die letzte: {model} bei {site}, {energy}, um {time}.</translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation>ein Modell, das nicht genannt wurde</translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation>Frage einen Chat etwas, in einem verbundenen Browser. Wenn die Antwort endet, erscheint sie hier von selbst.</translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation>Es wurde kein Browser gefunden, den Wattback kennt. Installiere einen, starte ihn einmal und komm zurück.</translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation>Die Erweiterung wird von Hand geladen: in Chromium chrome://extensions öffnen, den Entwicklermodus einschalten und „Entpackte Erweiterung laden“ wählen; in Firefox about:debugging öffnen, „Dieser Firefox“, „Temporäres Add-on laden“.</translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation>Den Ordner für {browser} kopieren</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>✓ linked</source>
        <translation>✓ verbunden</translation>
    </message>
    <message>
        <source>{browser} does not know Wattback yet.</source>
        <translation>{browser} kennt Wattback noch nicht.</translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation>Willkommen bei Wattback</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation>Es wird auf diesem Computer nachgesehen…</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>Auf diesem Computer gefunden:</translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Verlauf gefunden.</translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation>{size}, zuletzt benutzt {day}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation>Wird angehalten… nichts von {title} wird gezählt.</translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation>{title} wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation>
            <numerusform>{title} wird gelesen: bisher %n Antwort gefunden.</numerusform>
            <numerusform>{title} wird gelesen: bisher %n Antworten gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation>{title}: abgebrochen, nichts wurde gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>%n Sache ausgelassen</numerusform>
            <numerusform>%n Dinge ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation>
            <numerusform>%n Antwort war schon bekannt und zählt nicht doppelt.</numerusform>
            <numerusform>%n Antworten waren schon bekannt und zählen nicht doppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nichts Neues.</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation>
            <numerusform>%n neue Antwort, {energy}.</numerusform>
            <numerusform>%n neue Antworten, {energy}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation>
            <numerusform>%n neue Antwort von {period}, {energy}.</numerusform>
            <numerusform>%n neue Antworten von {period}, {energy}.</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation>Einen Verlauf mitbringen</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Mitbringen</translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation>Eine Datei oder ein Ordner von dir</translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation>Art des Verlaufs</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation>Oder lege sie auf dieses Fenster: Ihre Art wird von selbst erkannt.</translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation>Jede Minute nach den Logs von Coding-Agenten sehen</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Den Ordner auswählen…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Die Datei auswählen…</translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation>Bring Früheres mit</translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation>Exporte deiner Chats und die Logs von Coding-Agenten können auch gezählt werden. Ihr Text wird gelesen, um seine Tokens zu zählen, und weggeworfen. Was schon gezählt ist, wird nie doppelt gezählt.</translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation>Eine andere Datei oder ein anderer Ordner…</translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation>Welches Netz</translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation>Eine Kilowattstunde trägt je nach Netz mehr oder weniger CO₂e. Chats sagen nicht, wo ihre Rechner stehen, also ist es nicht genau bekannt. Der Strom selbst hängt nicht von deiner Wahl ab.</translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation>Wo die Rechner jedes Anbieters meist stehen</translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation>Ein Netz für alle, zum Beispiel dein eigenes:</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation>Die Uhr dieses Computers legt {place} nahe. Kein Netzwerk wurde gefragt.</translation>
    </message>
    <message>
        <source>When to match</source>
        <translation>Wann abgedeckt wird</translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation>Was fällig würde</translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation>Du entscheidest jedes Mal</translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation>Nichts geschieht, bis du auf „Jetzt ausgleichen“ drückst.</translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation>Du wirst gefragt</translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation>Wenn genug fällig ist, zeigt Wattback eine Vorschau und wartet auf dich.</translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation>Von selbst, innerhalb deiner Obergrenzen</translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation>Braucht jetzt das Passwort deiner Wallet. Obergrenzen, Höchstpreise und Bremse gelten immer.</translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation>Ohne Wallet kann nichts von selbst entwertet werden; lege im Schritt davor eine an.</translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation>Von selbst entwerten?</translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation>Wattback bezahlt Zertifikate aus deiner Wallet, ohne zu fragen, nie mehr, als deine Obergrenzen erlauben. Du kannst es jederzeit anhalten, ohne Passwort.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation>Von deiner Nutzung ist noch nichts bekannt. Komm wieder, wenn ein paar Tage gezählt sind.</translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation>Zu früh zu sagen: Es braucht drei Tage Nutzung.</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation>
            <numerusform>In %n Tag brauchten deine Antworten {energy}. Ein Jahr wie dieses kommt auf etwa {year}.</numerusform>
            <numerusform>In %n Tagen brauchten deine Antworten {energy}. Ein Jahr wie dieses kommt auf etwa {year}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Immer da</translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation>Antworten werden gezählt, ob Wattbacks Fenster offen ist oder nicht. Wenn es mit deiner Sitzung startet, wartet es still in der Leiste, zeigt den Tag auf einen Blick und sagt dir, wenn etwas dich braucht.</translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation>Wattback &amp;starten, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation>Wattback starten, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation>Das ist alles. Alles, was du gewählt oder übersprungen hast, ist in den Einstellungen, und diese Schritte auch.</translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation>Eine Wallet, wenn du willst</translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation>Zählen braucht keine Wallet. Abdecken schon: Zertifikate werden von einer Wallet entwertet, die dir allein gehört. Ihr Schlüssel entsteht auf diesem Computer, wird mit deinem Passwort verschlüsselt und verlässt ihn nie.</translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation>Du beginnst auf dem Übungsnetzwerk mit Spielgeld: Alles funktioniert, nichts kostet etwas, und die Zertifikate sind wertlos. Ein echtes Netzwerk wird später gewählt, in den Einstellungen; dieselbe Wallet dient dort, sobald du etwas eingezahlt hast.</translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation>Eine Wallet anlegen oder eine mitbringen…</translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation>Ihre zwölf Wörter werden einmal gezeigt. Schreibe sie auf Papier: Mit ihnen bekommst du die Wallet auf einem anderen Computer zurück, ohne sie kann das niemand.</translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation>✓ Deine Wallet ist bereit: {address}</translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation>Deine Wallet ist bereit: {address}</translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation>Lizenz {licence}. Die Tabellen hinter den Schätzungen nennen zu jeder Zeile Quelle, Jahr und Lizenz: METHODOLOGY.md.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Diese Installation prüfen</translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation>Was doctor tut</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Neu schätzen</translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation>Was keine Entwertung abdeckt, mit den heutigen Tabellen</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>Einen Verlauf importieren</translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation>Erste Minute…</translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation>Was Wattback fragte, als es neu war</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Den Datenordner öffnen</translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation>Wattback {version}, Zahlen nach {factors}</translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation>Alles liegt in {folder}</translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation>Gut: {text}</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>Fehlt: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>%n davon hat sich geändert.</numerusform>
            <numerusform>%n davon haben sich geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation>
            <numerusform>%n Antwort oder Erfassung angesehen.</numerusform>
            <numerusform>%n Antworten und Erfassungen angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation>Alles ist mit den heutigen Tabellen geschätzt.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation>Gib eine Zahl ein.</translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation>Sie kann von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation>Sechs Nachkommastellen sind die feinsten.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>Es muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation>Das ist keine Zahl; schreibe sie wie {example}.</translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation>Bei zweien oder mehr wird verglichen, was sie sagen, bevor etwas als endgültig zählt. Adressen können Schlüssel von dir enthalten, darum werden nur die Namen ihrer Rechner gezeigt.</translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation>Netzwerk, dessen Knoten gezeigt werden</translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation>Adressen von Knoten, eine je Zeile</translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation>Eine https-Adresse je Zeile; sie ersetzen die oben.</translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation>Diese Knoten benutzen</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>Die üblichen benutzen</translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation>Die mit Wattback kamen</translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation>Fragt: {nodes}</translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation>Kein Knoten ist bekannt; nichts kann gefragt werden.</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation>Wattback startet in der Leiste, wenn du dich anmeldest. Antworten werden auch ohne es gezählt.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>{setting} zurücksetzen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation>Zurück zur Vorgabe: {default}</translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation>Mehr Geld freigeben?</translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation>{setting}: Damit darf Wattback mehr ausgeben als jetzt, darum braucht es das Passwort deiner Wallet.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation>Zählen ist angehalten</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation>Netz: {zone}, live</translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation>Netz: {zone}</translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation>Zahlen: {factors}</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation>Das Buch ist nicht lesbar; was du siehst, kann alt sein</translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation>
            <numerusform>Heute: {energy}, %n Antwort</numerusform>
            <numerusform>Heute: {energy}, %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation>Heute: noch keine Antworten</translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation>Fällig: {amount}</translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation>Die Wallet ist gesperrt: Nichts wird von selbst abgedeckt</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Etwas braucht deine Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Übungsnetzwerk</translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation>Wattback öffnen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation>Deine Konten werden gelesen…</translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation>Von diesem zahlen</translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation>Zertifikate werden von diesem Konto bezahlt</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ein Konto hinzufügen</translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation>Ein Konto umbenennen</translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation>Der Name ist nur für dich: Er bleibt auf diesem Computer. {address}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Ein neues anlegen…</translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation>✓ zahlt</translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation>✓ zahlt, Schlüssel anderswo</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>Schlüssel anderswo</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation>Aus Wiederherstellungswörtern…</translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation>Aus einem privaten Schlüssel…</translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation>Aus einer Schlüsseldatei…</translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation>Nur eine Adresse beobachten…</translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation>Na&amp;me, wie du magst</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation>Mitbringen</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>Das Passwort braucht mindestens %n Zeichen.</numerusform>
            <numerusform>Das Passwort braucht mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Die beiden Passwörter sind verschieden. Gib zweimal dasselbe ein.</translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation>
            <numerusform>Neues &amp;Passwort, mindestens %n Zeichen</numerusform>
            <numerusform>Neues &amp;Passwort, mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Dasselbe &amp;noch einmal</translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation>Gib die Wörter in ihrer Reihenfolge ein, mit Leerzeichen dazwischen. Sie werden nicht gespeichert: nur der Schlüssel, für den sie stehen, mit einem Passwort verschlüsselt.</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>Wiederherstellungs&amp;wörter</translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation>&amp;Welches Konto dieser Wörter, 0 für das erste</translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation>64 hexadezimale Ziffern. Der Schlüssel wird mit einem Passwort verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Privater &amp;Schlüssel</translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation>Eine Datei einer anderen Wallet, mit ihrem Passwort. Die Datei selbst bleibt, wie sie ist; der Schlüssel wird hier unter einem eigenen Passwort gespeichert.</translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation>Schlüssel&amp;datei</translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation>&amp;Ihr Passwort</translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation>Der Schlüssel bleibt in deiner anderen Wallet. Wattback zeigt, was das Konto enthält, und bereitet Zahlungen vor; jene Wallet signiert sie.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation>{address} ist in der Wallet und zahlt von nun an.</translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation>{address} ist in der Wallet. Ein anderes Konto zahlt, bis du dieses wählst.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Kontostand</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>Das Netzwerk wird gefragt…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation>Zeigt erst Gebühr und Rest; braucht das Passwort</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation>Code deiner Adresse, zum Scannen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation>Deine Adresse wird gelesen…</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>Auf {network}</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation>Adresse {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation>Code der Anfrage, zum Scannen mit deiner anderen Wallet</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>Die Anfrage als JSON</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Den Link kopieren</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Das JSON kopieren</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Die nächste</translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation>{number} von {all}: Scanne das mit deiner anderen Wallet</translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation>Scanne das mit deiner anderen Wallet und signiere es dort</translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation>Der Link sagt alles.</translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation>Manche Wallets lesen Aufrufdaten nicht aus einem Link. Wenn deine keine zeigt, füge dort das JSON ein.</translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation>Das ist zu lang für einen Code. Füge das JSON in deine andere Wallet ein.</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>Sicher verwahren</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation>Der Schlüssel dieses Kontos ist anderswo: Hier gibt es nichts zu sperren und nichts zu sichern.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation>Meine Wörter prüfen…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Passwort ändern…</translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation>Den Schlüsselbund vergessen</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation>Der Schlüsselbund des Systems behält das Passwort nicht länger</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation>Der Schlüsselbund des Systems behält das Passwort: Wattback signiert innerhalb deiner Grenzen, ohne zu fragen, und jedes deiner Programme kann es lesen.</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation>
            <numerusform>Entsperrt. Sie sperrt nach %n untätigen Minute, wenn der Computer schläft und wenn Wattback endet.</numerusform>
            <numerusform>Entsperrt. Sie sperrt nach %n untätigen Minuten, wenn der Computer schläft und wenn Wattback endet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation>Gesperrt. Die nächste Signatur fragt nach dem Passwort.</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>Den Schlüssel sichern</translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation>Eine Kopie des verschlüsselten Schlüssels, die jede Wallet mit diesem Passwort öffnet. Sie wird zurückgelesen, bevor hier etwas gesagt wird. Bewahre sie auf einem anderen Datenträger auf.</translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation>&amp;Datei, die es noch nicht gibt</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation>Die Kopie in {path} wurde zurückgelesen und öffnet sich mit deinem Passwort. Bewahre sie auf einem anderen Datenträger auf.</translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation>Prüfe deine Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation>Gib die Wörter von deinem Papier ein. Sie werden verglichen und nicht gespeichert; nichts wird geändert.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation>✓ Diese Wörter ergeben dieses Konto: Mit ihnen allein kann es wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation>✗ Das sind Wiederherstellungswörter, aber von einem anderen Konto. Wenn du keine anderen hast, sichere den Schlüssel als Datei.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Das Passwort ändern</translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation>Der Schlüssel wird neu verschlüsselt. Früher gemachte Kopien öffnen sich weiter mit dem alten Passwort.</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>&amp;Altes Passwort</translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation>Das Konto öffnet sich jetzt mit dem neuen Passwort.</translation>
    </message>
    <message>
        <source>Send money</source>
        <translation>Geld senden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Wird signiert…</translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation>Münze oder Token</translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation>An, eine Adresse</translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation>&amp;An, eine Adresse</translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation>&amp;Betrag, mit einem Punkt vor den Nachkommastellen</translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation>Alles bis auf die Netzwerkgebühr</translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation>Was gesendet ist, kann nicht zurückgerufen werden, sobald es in einem Block ist. Vergleiche die Adresse Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation>Der Schlüssel dieses Kontos ist anderswo: Der nächste Schritt zeigt, was dessen Wallet zu signieren hat.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation>&amp;Passwort der Wallet, um diese eine Überweisung zu signieren</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>{amount} senden?</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>{amount} senden</translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation>mindestens {left}</translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation>Zeigen, was zu signieren ist</translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation>{what} an {to}</translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation>Du kannst dieses Fenster schließen: Was signiert ist, wird trotzdem gesendet und in der Liste gezeigt.</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Kürzlich gesendet</translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation>Kostet eine Netzwerkgebühr; braucht das Passwort</translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation>Zurücknehmen, was noch in keinem Block ist?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation>Eine Transaktion, die nichts tut, nimmt seinen Platz ein, wenn das Netzwerk sie zuerst nimmt. Das kostet eine Netzwerkgebühr.</translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ angekommen</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ fehlgeschlagen</translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation>✗ zurückgenommen</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation>{time}, {state}</translation>
    </message>
    <message>
        <source>Make another account</source>
        <translation>Ein weiteres Konto anlegen</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation>Eine Wallet anlegen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>Wallet anlegen</translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation>Wort {number} ist nicht das gezeigte. Sieh es mit „Zurück“ nach.</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>Eine eigene Wallet</translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation>Zertifikate werden von einer Wallet entwertet, die dir allein gehört. Ihr Schlüssel entsteht auf diesem Computer und bleibt hier, mit einem Passwort verschlüsselt. Wattback signiert damit nur, was du erlaubst, und nie mehr als deine Obergrenzen.</translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation>Diese beginnt auf dem Übungsnetzwerk, mit Spielgeld.</translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation>Du zahlst selbst ein; niemand sonst kann daraus ausgeben, und niemand kann sie für dich wiederherstellen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation>
            <numerusform>&amp;Passwort, mindestens %n Zeichen</numerusform>
            <numerusform>&amp;Passwort, mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort &amp;noch einmal</translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation>Oder bring ein Konto mit, das du hast:</translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation>Deine zwölf Wörter</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation>Schreibe diese Wörter auf Papier, in dieser Reihenfolge. Sie werden nur jetzt gezeigt. Wer sie hat, hat die Wallet; ohne sie bedeutet ein verlorener Computer oder ein vergessenes Passwort eine verlorene Wallet.</translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation>Im nächsten Schritt werden drei davon abgefragt.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Wort {number}: {word}</translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation>Drei Wörter zurück</translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation>Damit sicher ist, dass du sie auf Papier hast, gib diese drei ein.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation>Deine Wallet ist bereit</translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation>Ihre Adresse, nur zum Empfangen, ist:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation>{payment} und {coin}</translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation>Du entwertest von Hand: Nichts wird bezahlt, wenn du es nicht sagst.</translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation>Du wirst gefragt, wenn genug fällig ist; nichts wird bezahlt, wenn du es nicht sagst.</translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation>Zertifikate werden von selbst entwertet, innerhalb deiner Grenzen.</translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation>
            <numerusform>Genug sind {threshold}, oder was %n Tag alt ist.</numerusform>
            <numerusform>Genug sind {threshold}, oder was %n Tage alt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation>Die Netzwerkgebühr darf höchstens {share} des Preises sein; bis dahin sammelt sich mehr an.</translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation>Das obere Ende der Schätzung wird abgedeckt, damit es eher zu viel ist als zu wenig.</translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation>Die Mitte der Schätzung wird abgedeckt: Sie ist ebenso leicht zu wenig wie zu viel.</translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation>Das untere Ende der Schätzung wird abgedeckt, was wahrscheinlich zu wenig ist.</translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation>Eine Megawattstunde darf höchstens {price} kosten und eine Netzwerkgebühr {fee}.</translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation>
            <numerusform>{period}, %n Entwertung über {amount}</numerusform>
            <numerusform>{period}, %n Entwertungen über {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation>je Entwertung</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>in 24 Stunden</translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation>in 31 Tagen</translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation>Wattback beobachtet dieses Konto nur: Sein Schlüssel ist in einer anderen Wallet. Nichts wurde signiert. Die Seite „Ausgleich“ oder wattback payments offer zeigt, was jene Wallet zu signieren hat.</translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation>{used} von {limit}, diese eingeschlossen</translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation>{standard}-Zertifikate von {device}: {technology}, Region {region}, erzeugt {start} bis {end}, ausgestellt von {issuer}</translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation>Du hast alle Zahlungen gestoppt: Nichts wird entwertet, bis du sie wieder erlaubst.</translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation>um {day}</translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation>{around} (frühestens {earliest}, viel später, wenn du wenig nutzt)</translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation>{around} ({earliest} bis {latest})</translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation>{next} Du entwertest von Hand, darum wartet es auf dich.</translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation>Zu früh zu sagen, wann die nächste Entwertung fällig ist: Es braucht drei Tage Nutzung.</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation>Nichts ist fällig, und in den letzten vier Wochen wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation>Die Zertifikate kosten hier nichts, darum ist keine Menge ihre Netzwerkgebühr wert.</translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation>Bei deiner Nutzung der letzten Wochen dauert es mehr als zwei Jahre, bis die Netzwerkgebühr einen kleinen genug Anteil hat. Ein anderes Netzwerk oder ein anderer Markt kann billiger sein.</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation>Nächste: etwa {amount} {around}, zu einem Preis, der noch nicht angesehen wurde.</translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation>eine Gebühr in Spielgeld</translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation>eine Gebühr in {coin}</translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation>höchstens {fee} Gebühr</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation>Nächste: etwa {amount} {around}, {price} + {fee} (Stand {day}).</translation>
    </message>
    <message>
        <source>Key for Electricity Maps</source>
        <translation>Schlüssel für Electricity Maps</translation>
    </message>
    <message>
        <source>The service asks for one. The system keyring keeps it, and nobody is shown it again.</source>
        <translation>Der Dienst verlangt einen. Der Schlüsselbund des Systems behält ihn, und niemand bekommt ihn wieder zu sehen.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Den Schlüssel behalten</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Den Schlüssel vergessen</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>No key is kept any more.</source>
        <translation>Kein Schlüssel wird mehr behalten.</translation>
    </message>
    <message>
        <source>your own factor, {factor} g/kWh</source>
        <translation>eigener Wert, {factor} g/kWh</translation>
    </message>
    <message>
        <source>each provider&apos;s usual market</source>
        <translation>übliche Region jedes Anbieters</translation>
    </message>
</context>
</TS>
