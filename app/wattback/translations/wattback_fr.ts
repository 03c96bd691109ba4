<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation>Il a été révoqué. Seuls des frais de réseau ont été dépensés.</translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation>Il est signé et conservé, et Wattback l’envoie jusqu’à ce qu’il arrive&#xa0;: ne l’envoyez pas une deuxième fois. Vous pouvez le révoquer tant qu’il n’est dans aucun bloc.</translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation>Le transfert a été plus rapide&#xa0;: il est arrivé.</translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation>Il est dans un bloc et attend ses confirmations.</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>Il est arrivé.</translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation>paie les frais de réseau</translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation>paie les certificats</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>peut être envoyé</translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation>N’envoyez que ce qui existe sur {network}&#xa0;: la même adresse sur un autre réseau est un autre compte.</translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation>C’est le réseau d’entraînement à l’intérieur de cet ordinateur, avec de l’argent fictif. N’y envoyez pas d’argent réel&#xa0;: il n’arriverait pas.</translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation>{network} est un réseau de test, avec de l’argent sans valeur. N’y envoyez pas d’argent réel.</translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation>L’adresse ne comporte pas de somme de contrôle&#xa0;: un chiffre mal saisi passerait inaperçu. Comparez-la encore une fois, caractère par caractère.</translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation>Aucun transfert n’est en attente&#xa0;: il n’y a rien à révoquer.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>moins de 1&#xa0;%</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>plus de 99&#xa0;%</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation>{figure}&#xa0;; {percent}&#xa0;% de l’électricité</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation>{figure}&#xa0;; {percent}&#xa0;% des émissions</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation>électricité enregistrée</translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation>limite haute de l’estimation</translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation>milieu de l’estimation</translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation>limite basse de l’estimation</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>priced</source>
        <translation>devis reçu</translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation>proposé à un portefeuille ailleurs</translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation>signé, pas encore envoyé</translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation>envoyé, en attente du réseau</translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation>dans un bloc, en attente de confirmations</translation>
    </message>
    <message>
        <source>final</source>
        <translation>définitif</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation>{version} tel qu’il était</translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation>{version} tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation>En {month}, on obtient plus avec {after} qu’avec {before}, où il n’y avait rien.</translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation>En {month}, on obtient autant avec {after} qu’avec {before}</translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation>En {month}, on obtient {moved} avec {after} qu’avec {before}</translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation>{looks}&#xa0;; pour les émissions, {moved}.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>autant</translation>
    </message>
    <message>
        <source>over 99</source>
        <translation>plus de 99</translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation>{figure}&#xa0;% de moins</translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation>{figure}&#xa0;% de plus</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n trouvé.</numerusform>
            <numerusform>%n trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation>Rien ne porte ce nom. Essayez un autre mot, ou la clé qu’utilise la ligne de commande.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation>De la fenêtre. Les nombres et les dates la suivent.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation>Clair, sombre, ou ce que dit le bureau.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation>Tant que c’est activé, les navigateurs sont priés de ne pas compter, et ce qui n’est pas compté n’est pas rattrapé plus tard.</translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation>Comptage et lieu</translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation>Où tournent les ordinateurs</translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation>Le réseau électrique derrière les émissions. Les fournisseurs disent rarement où une réponse est calculée.</translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation>Le marché habituel de chaque fournisseur</translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation>Émissions par kilowattheure</translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation>Une valeur à vous, à la place de celle du réseau électrique.</translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation>g CO₂e/kWh</translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation>La valeur du réseau électrique</translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation>Réseau électrique en direct</translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation>Un service auquel est demandée la valeur du réseau électrique pour l’heure. Il apprend votre zone, et rien d’autre.</translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation>Désactivé&#xa0;: moyennes annuelles</translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation>Carbon Intensity API (Grande-Bretagne)</translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation>Zone chez Electricity Maps</translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation>Son propre nom pour votre zone, par exemple US-CAL-CISO.</translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation>Le pays de votre zone</translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation>Adresse du service en direct</translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation>Pour un proxy à vous. Elle doit être en https, ou sur cette machine.</translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation>Celle du service</translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation>Comment l’énergie est estimée</translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation>Mesurée&#xa0;: d’après des mesures, avec une fourchette. L’exemple fondateur prend 100 Wh pour 1&#x202f;000 tokens.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesurée</translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation>Exemple fondateur</translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation>Suivre les journaux des agents de code</translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation>Les journaux des agents de code sur cette machine sont lus chaque minute. Les nombres sont gardés, les textes ne le sont pas.</translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation>Budget par</translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation>La durée pour laquelle vaut votre budget d’électricité.</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Pas de budget</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation>Budget d’électricité</translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation>D’après l’estimation centrale. Le dépasser n’arrête rien.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation>Quand les certificats sont retirés</translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation>Automatiquement&#xa0;: seulement dans vos limites, et le mot de passe du portefeuille est nécessaire une fois.</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>Quand je le dis</translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation>Me demander quand il y a assez à couvrir</translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation>Ce qui est couvert</translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation>La limite haute suffit, pour autant que les estimations soient justes. Le milieu peut être trop peu.</translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation>Limite haute de l’estimation</translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation>Milieu de l’estimation</translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation>Limite basse de l’estimation</translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation>Assez à couvrir à partir de</translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation>À partir de là, Wattback demande ou retire. Sur les réseaux réels, les frais en valent la peine à partir d’environ 1&#x202f;000 Wh.</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Attendre au plus</translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation>Passé ce délai, le retrait se fait aussi en dessous de cette quantité, si les frais sont une part assez petite.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation>Frais maximaux</translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation>Les frais du réseau en part du prix des certificats, là où l’on ne vous demande pas à chaque fois.</translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation>Où les certificats sont retirés. Sur le réseau d’entraînement, ils sont sans valeur.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation>Qui vend les certificats sur le réseau.</translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation>Celui que préfère le réseau</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation>Propre coffre</translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation>Adresse du contrat de votre coffre, pour le marché de ce nom.</translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation>Acheter d’avance sur Arkreen</translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation>Cette quantité est achetée en une fois, ce qui économise des frais. 0 achète à chaque retrait.</translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation>Badge d’Arkreen</translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation>Une page publique sur vos retraits. Elle coûte des frais et ne prouve rien de plus.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation>Le frein&#xa0;: rien de ce qui paie n’est signé. Le desserrer demande le mot de passe du portefeuille.</translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation>Au plus pour un retrait</translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation>Davantage demande le mot de passe du portefeuille, moins ne le demande pas.</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>Au plus en 24 heures</translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation>Au plus en 31 jours</translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation>Prix maximal des certificats</translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation>Les plus chers ne sont pas achetés. Davantage demande le mot de passe du portefeuille.</translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation>Frais de réseau maximaux</translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation>Pour une transaction. Davantage demande le mot de passe du portefeuille.</translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation>Prix de la monnaie du réseau</translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation>Ce que coûte, dans le jeton de paiement, la monnaie qui paie les frais. Une valeur à vous demande le mot de passe.</translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation>Le cours donné par le réseau</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation>Minutes d’inactivité après lesquelles un portefeuille déverrouillé dans la fenêtre est verrouillé. 0 le verrouille après chaque utilisation.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation>Garder le mot de passe dans le trousseau du système</translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation>Pratique, mais chacun de vos programmes peut alors le lire. Si vous le désactivez, il en est retiré.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation>Un retrait</translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation>Quand des certificats ont été retirés.</translation>
    </message>
    <message>
        <source>A failure</source>
        <translation>Un échec</translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation>Quand quelque chose a besoin de vous.</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Solde faible</translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation>Quand le portefeuille contient trop peu pour le prochain retrait.</translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation>Une limite est atteinte</translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation>Quand l’une de vos limites fait attendre un retrait.</translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation>Un site a changé</translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation>Quand un site de chat a changé, si bien que ses réponses sont peut-être comptées moins exactement.</translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation>Quand votre budget est presque ou entièrement utilisé, une fois pour chaque.</translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation>Le lundi, le résumé de la semaine passée.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation>Aucun pour l’instant. Chaque compensation en laisse un ici, à montrer, à enregistrer et à vérifier de nouveau. Tout le monde peut comparer un certificat enregistré à la chaîne.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation>Lecture de vos certificats…</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ENTRAÎNEMENT</translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation>Un badge est en cours</translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation>Un contrat a été modifié</translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation>Une préparation a échoué</translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation>Un badge public n’est pas comme demandé</translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation>Un certificat conservé est illisible</translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation>Au-dessus des limites du coffre</translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation>Au-dessus de votre plafond</translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation>Au-dessus de votre prix maximal</translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation>Autoriser les paiements&#xa0;?</translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation>Vous avez arrêté tous les paiements. Avec votre mot de passe, Wattback peut de nouveau signer, dans vos plafonds.</translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation>Autoriser les paiements</translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation>Tous les paiements sont arrêtés</translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation>Rien n’est signé tant que vous n’autorisez pas de nouveau les paiements.</translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation>Wattback continue de tourner</translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation>Il est ici, dans la zone de notification. Son menu contient «&#xa0;Quitter&#xa0;».</translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation>Fermer Wattback&#xa0;?</translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation>Ce bureau n’a pas de zone de notification où se cacher. Laisser tourner Wattback, réduit, ou quitter&#xa0;?</translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation>Les réponses sont comptées dans les deux cas&#xa0;; sans lui, rien n’est affiché ni compensé automatiquement.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation>Déjà retiré</translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation>Une compensation sur un autre réseau est en cours</translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation>Il y a déjà un autre certificat</translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation>Une autre compensation est en cours</translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation>Un autre retrait de crédits carbone est en cours</translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation>Une autre transaction est passée avant</translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation>La compensation d’un autre portefeuille est en cours</translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation>Les badges sont désactivés</translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation>Fichier CSV de réponses</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>Export de ChatGPT</translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation>Journaux de Claude Code</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Export de Claude</translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation>Émissions de CodeCarbon</translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation>Journaux de Codex</translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation>Journaux de Copilot CLI</translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation>Chats de Gemini CLI</translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation>Activité Gemini de Google Takeout</translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation>Fichier JSONL de réponses</translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation>L’intensité en direct du réseau électrique n’est pas configurée</translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation>Regardez d’abord encore une fois</translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation>Marché en pause</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>Réseau injoignable</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>Aucun badge ne peut être créé</translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation>Aucun badge à créer</translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation>Aucun badge n’a été créé</translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation>Pas de badges sur ce marché</translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation>Pas de marché du carbone ici</translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation>Aucun crédit carbone n’a été retiré</translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation>Aucun certificat n’a pu être établi</translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation>Aucun contrat à cette adresse</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>Pas d’affichage</translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation>Pas de clé pour Electricity Maps</translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation>Pas d’intensité en direct du réseau électrique</translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation>Aucune compensation n’a été faite</translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation>Pas de gestionnaire de services</translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation>Pas de bus de session</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Ce compte n’existe pas</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>Ce certificat n’existe pas</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Pas encore de portefeuille</translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation>Compter n’en demande pas. Pour retirer des certificats, il vous faut un portefeuille à vous&#xa0;: il reste sur cet ordinateur et commence avec de l’argent fictif sur le réseau d’entraînement.</translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation>Ce n’est pas une signature</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>Pas assez d’argent dans le portefeuille</translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation>Pas dans ce certificat</translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation>Pas sur ce marché</translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation>Pas avec un autre portefeuille</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien à couvrir</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>Rien à révoquer</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Rien n’a été fait</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation>Chats d’Ollama</translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation>Base de données d’Open WebUI</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Stock épuisé</translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation>Mot de passe trop court</translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation>Fichier de la chaîne d’entraînement inutilisable</translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation>Chaîne d’entraînement en cours d’utilisation</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>Échec du retrait</translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation>Retraits que ce registre ne connaît pas</translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation>Votre portefeuille les a retirés, mais pas depuis ce registre&#xa0;: du temps d’une sauvegarde, ou d’un autre Wattback. Plus rien n’est signé tant que vous ne dites pas à quoi ils ont servi.</translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation>Ils ont couvert ce qui est compté ici</translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation>Il reste d’autant moins à couvrir&#xa0;; aucun certificat n’en est établi</translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation>Ils étaient pour autre chose</translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation>Ce qui reste à couvrir ne change pas</translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation>{amount} sur {network}, {time}</translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation>Une erreur est survenue à l’intérieur de Wattback</translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation>Les textes ne peuvent pas être comptés</translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation>Cette réponse n’est pas dans le registre</translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation>Cela ne peut pas être enregistré</translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation>Ce réglage n’est pas possible</translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation>Cette source n’a pas de nom utilisable</translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation>Le compte est délégué</translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation>On ne peut pas se fier à la sauvegarde</translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation>Le badge a échoué</translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation>Le badge serait un autre</translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation>Le marché du carbone est en pause</translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation>La chaîne dit autre chose</translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation>L’horloge est fausse, ou le nœud l’est</translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation>Les crédits ont changé</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>Le fichier n’a pas pu être utilisé</translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation>Le fichier des réseaux contient une erreur</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>L’importation a été annulée</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>La clé a été refusée</translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation>Le dernier échec n’est pas encore définitif</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>Le registre est illisible</translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation>Le registre ne peut pas être écrit</translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation>Le registre vient d’un Wattback plus récent</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>Le registre est en cours d’utilisation</translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation>Les sommes du registre ne concordent pas</translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation>Le total du registre est à sa limite</translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation>Le service en direct demande de patienter</translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation>Le service en direct est injoignable</translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation>Le service en direct ne connaît pas la zone</translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation>La réponse du service en direct n’a pas de sens</translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation>Le marché demande trop</translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation>Le marché n’accepte pas cet argent</translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation>Le marché n’est pas comme décrit</translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation>Le marché garde trop</translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation>Le marché n’a pas le droit de prélever assez</translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation>Les frais de réseau sont trop élevés en ce moment</translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation>Les frais de réseau sont trop importants</translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation>Le réseau est lent</translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation>Le réseau a dit non</translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation>Les nœuds du réseau se contredisent</translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation>La compensation a avancé ailleurs</translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation>Le fichier du mot de passe est inutilisable</translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation>Le paiement n’est pas autorisé</translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation>Le jeton de paiement n’est pas comme décrit</translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation>Le pool contient trop peu</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>Le prix a changé</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>Le prix a augmenté</translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation>Le devis a expiré</translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation>Le retrait a échoué</translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation>Le service n’a pas pu être modifié</translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation>Le stock de certificats a disparu</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>Le trousseau du système est inutilisable</translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation>Le trousseau du système n’a pas été consulté</translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation>Le jeton est un autre</translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation>Le jeton n’est pas comme décrit</translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation>La transaction échouerait</translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation>Le coffre est inutilisable</translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation>Le portefeuille contient trop peu de crédits</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>Le portefeuille est en cours d’utilisation</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Le portefeuille est verrouillé</translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation>Le portefeuille a refusé de signer</translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation>Le portefeuille a dit non</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>Le fichier du portefeuille est endommagé</translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation>La liste des comptes du portefeuille est endommagée</translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation>Il y a déjà un portefeuille</translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation>Ce ne sont pas des mots de récupération</translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation>Ce compte est seulement suivi</translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation>Ce compte est déjà là</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Cette adresse est inutilisable</translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation>Impossible à estimer</translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation>Cet historique n’a pas pu être importé</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>Ce n’est pas une clé</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>Ce n’est pas un montant</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Ce nom est inutilisable</translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation>Votre mot de passe est nécessaire</translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation>Ce pool n’est pas pris en charge</translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation>En attente de votre mot de passe</translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation>Trop tôt pour redemander</translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation>Trop peu pour ce marché</translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation>Trop peu pour un retrait</translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation>Transaction non acceptée</translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation>Monnaie ou jeton inconnu</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>Contrat inconnu</translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation>Type d’image inconnu</translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation>Réseau inconnu</translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation>Wattback n’a pas pu le faire</translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation>Wattback tourne déjà</translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation>Les tables de facteurs de Wattback sont endommagées</translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation>Mauvais réseau</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Mot de passe incorrect</translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation>Votre budget est épuisé</translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation>Votre budget est presque épuisé</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Votre semaine</translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation>L’une de vos limites est atteinte</translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation>Le portefeuille contient trop peu</translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation>{site} a peut-être changé</translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation>Ses dernières réponses ont été comptées d’après le texte de la page, car leur flux n’a pas pu être lu. Ces comptes sont moins exacts. Une extension plus récente peut aider.</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ réussi</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ échoué</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? inconnu</translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation>{check}&#xa0;: {verdict}</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation>Page à montrer, avec le document signé à l’intérieur (*.pdf)</translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation>Document signé (*.json)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Enregistrer le relevé</translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation>Relevé (*.{form})</translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation>Enregistré sous {path}. Tout le monde peut le vérifier, avec le seul fichier.</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>Vérifier un certificat</translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation>Certificat Wattback (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Contrôler un certificat</translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation>Déposez un fichier sur cette fenêtre, peu importe qui l’a établi. Il est relu depuis la chaîne, et rien n’est cru parce que le fichier le dit.</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Vérifier un fichier…</translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation>Contrôler un certificat depuis un fichier</translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation>Ce papier est sans valeur&#xa0;: il a été établi sur une chaîne à l’intérieur de cet ordinateur, payé avec de l’argent fictif.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation>L’enregistrer comme page à montrer (PDF) ou comme JSON signé</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation>Le comparer à la chaîne, à partir du seul fichier enregistré</translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation>Contrôles au moment de son établissement</translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation>Code de la page de la transaction dans l’explorateur</translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation>Montrer dans l’explorateur</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>Lecture du certificat…</translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation>Établi le {time} pour {what}. {network}, {id}</translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation>Relevé annuel</translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation>Les retraits d’une année sur une page, ou comme tableau avec les colonnes du GHG Protocol.</translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation>Année du relevé</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Enregistrer en JSON…</translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation>Comparaison avec la chaîne…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation>Ce certificat ne tient pas</translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation>Rien ne s’y oppose, mais {unknown} vérifications sur {all} n’ont pas pu être faites</translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation>✓ Toutes les vérifications sont réussies</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Une réponse</translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation>Un modèle qui n’a pas été nommé</translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation>{site}, {when}</translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation>Incertain&#xa0;: {doubts}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Comment on y arrive</translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation>Elle a été enregistrée comme mesurée ailleurs&#xa0;; rien n’a été estimé.</translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation>Elle compte telle qu’estimée avec {then}&#xa0;; calculée avec {now}, la chaîne est la suivante.</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>d’après {source}</translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation>Basse / centrale / haute&#xa0;: 5e, 50e et 95e centiles. Tables&#xa0;: {tables}.</translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation>{sent} tokens envoyés, {answered} en réponse</translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation>Eau&#xa0;: non estimée</translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation>Eau&#xa0;: {water}</translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation>Électricité&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation>Émissions&#xa0;: {emissions}, fondées sur la localisation</translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation>Couverte par un retrait définitif.</translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation>Pas encore couverte par un retrait.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation>Comment on arrive aux valeurs de la réponse choisie</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation>Toutes les réponses de cette période, telles que filtrées</translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation>Réponses de cette période</translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation>La suite n’a pas pu être lue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation>Aucune réponse n’a été comptée pendant cette période.</translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation>Aucune réponse n’a été comptée pendant cette période, telle que filtrée.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation>
            <numerusform>%n réponse, c’est tout.</numerusform>
            <numerusform>%n réponses, c’est tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation>{count} réponses jusqu’ici&#xa0;; faites défiler pour la suite.</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Exporter les réponses</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation>
            <numerusform>%n réponse écrite dans {file}.</numerusform>
            <numerusform>%n réponses écrites dans {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Émissions</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Couvert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>Dans les paramètres</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Modifier le budget</translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation>Aucun budget n’est fixé. Un budget n’arrête rien&#xa0;; il vous dit seulement quand il est presque épuisé.</translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation>{budget}, {dates}</translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation>Vos quatre dernières semaines suggèrent {budget}&#xa0;: un dixième de moins que leur moyenne.</translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation>Prendre {budget}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semaine dernière</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … à …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation>Filtrer par site, modèle ou fournisseur</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>Ne pas filtrer par lui</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Retirer le filtre {name}</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation>Site&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation>Fournisseur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation>Ce qu’il aurait fallu avec d’autres choix</translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation>Calculé d’après le catalogue pour autant de tokens. Un modèle plus petit peut répondre moins bien, ou demander plus d’essais&#xa0;; le lieu où une réponse est calculée est le plus souvent le choix du fournisseur.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation>Rien dans le catalogue n’aurait consommé nettement moins.</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation>Rien n’a été compté pendant cette période, telle que filtrée.</translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation>fourchette {spread}</translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation>fourchette {spread}, fondée sur la localisation</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>fondées sur la localisation</translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation>de l’estimation centrale, par des certificats</translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation>Rien n’a encore été compté. Ce que vous avez demandé avant peut être repris.</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>Rien n’a été compté pendant cette période.</translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation>Par rapport à {dates}, jusqu’à la même heure</translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation>Par rapport à {dates}</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation>Électricité pour 1&#x202f;000 tokens de réponses</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Centrale</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation>Montrer les mêmes valeurs en tableau</translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation>Aucun token de réponse n’a été compté pendant cette période.</translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation>En moyenne {energy}.</translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation>Tout ce qui a mené à une réponse y est&#xa0;: ce qui a été envoyé, la réflexion qui n’est pas montrée, et la réponse.</translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation>De même l’électricité enregistrée, qui n’a pas de tokens.</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation>Électricité pour 1&#x202f;000 tokens de réponses, de {least} à {most}</translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation>{emissions}, fondées sur la localisation. {change}</translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation>Il n’y avait pas d’électricité à laquelle comparer.</translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation>À peu près autant d’électricité, d’après les estimations centrales.</translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation>{percent} d’électricité en plus, d’après les estimations centrales.</translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation>{percent} d’électricité en moins, d’après les estimations centrales.</translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation>Il n’y avait pas d’émissions auxquelles comparer.</translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation>À peu près autant d’émissions, d’après les estimations centrales.</translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation>{percent} d’émissions en plus, fondées sur la localisation.</translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation>{percent} d’émissions en moins, fondées sur la localisation.</translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation>Les deux fourchettes sont disjointes.</translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation>Les fourchettes se recoupent, la vérité peut donc différer&#xa0;; l’essentiel de leur incertitude leur est commun.</translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation>Aucune réponse n’a été comptée ({dates}).</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation>
            <numerusform>%n réponse a consommé {energy} ({dates}).</numerusform>
            <numerusform>%n réponses ont consommé {energy} ({dates}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation>Rien n’a été compté la semaine précédente.</translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation>C’est à peu près autant que la semaine précédente.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation>C’est {percent} de plus que la semaine précédente.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation>C’est {percent} de plus que la semaine précédente d’après les estimations centrales&#xa0;; les fourchettes se recoupent.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation>C’est {percent} de moins que la semaine précédente.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation>C’est {percent} de moins que la semaine précédente d’après les estimations centrales&#xa0;; les fourchettes se recoupent.</translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation>{energy} par jour</translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation>{energy} par semaine</translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation>{energy} par mois</translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation>{used} consommés&#xa0;: {over} au-dessus du budget, d’après l’estimation centrale.</translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation>{used} consommés, {percent} du budget&#xa0;; il reste {left}.</translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation>{used} consommés&#xa0;; il reste {left}.</translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation>Dans la fourchette des estimations, on peut être d’un côté ou de l’autre du budget.</translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation>
            <numerusform>{model} sur {site}&#xa0;:&#xa0;%n réponse a consommé {energy}. {instead} aurait consommé {energy_instead}.</numerusform>
            <numerusform>{model} sur {site}&#xa0;:&#xa0;%n réponses ont consommé {energy}. {instead} aurait consommé {energy_instead}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation>
            <numerusform>{model} sur {site}&#xa0;:&#xa0;%n réponse a causé {emissions}. Sur le réseau électrique «&#xa0;{instead}&#xa0;», ç’aurait été {emissions_instead}.</numerusform>
            <numerusform>{model} sur {site}&#xa0;:&#xa0;%n réponses ont causé {emissions}. Sur le réseau électrique «&#xa0;{instead}&#xa0;», ç’aurait été {emissions_instead}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation>Entraînement – aucune énergie renouvelable n’est certifiée</translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation>Les certificats établis ici sont du papier sans valeur sur une chaîne à l’intérieur de cet ordinateur, payés avec de l’argent fictif.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation>Lecture de votre registre…</translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation>Il n’y a rien à montrer tant que le registre ne peut pas être lu.</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Pas encore de réponses</translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation>Chargez l’extension Wattback dans votre navigateur.</translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation>Ouvrez ChatGPT ou un autre chat et demandez-lui quelque chose.</translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation>Quand la réponse se termine, son électricité apparaît ici d’elle-même, en moins d’une seconde.</translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation>Wattback conserve des nombres de tokens, le nom du modèle et des heures&#xa0;; ce que vous écrivez et ce qu’on vous répond n’est jamais gardé.</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Configurer pas à pas…</translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation>Regarde vos navigateurs, et attend avec vous la première réponse</translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation>Reprendre votre passé…</translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation>Compte les chats et les journaux d’agents que vous avez d’avant</translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation>Créer un portefeuille…</translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation>Nécessaire seulement pour compenser</translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation>{amount} couverts</translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation>{answers}&#xa0;: couverture faite sur {network}. Certificat {id}.</translation>
    </message>
    <message>
        <source>Practice, no renewable energy was certified.</source>
        <translation>Entraînement, aucune énergie renouvelable n’a été certifiée.</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>Dernières réponses</translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation>modèle inconnu de {site}</translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation>{sent} → {written} tokens</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>couverte</translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation>eau non estimée</translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation>{amount} d’eau</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>Pas encore de réponses.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation>Émissions, fondées sur la localisation</translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation>D’après le réseau électrique là où l’on suppose que tournent les ordinateurs.</translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation>Émissions, fondées sur le marché</translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation>Fabrication du matériel</translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation>Scope 3, en plus des unes ou des autres.</translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation>Eau dans les centres de données</translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation>Eau dans les centrales électriques</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation>{what}&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation>À côté de l’électricité, aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation>
            <numerusform>À côté de l’électricité,&#xa0;%n dernier jour</numerusform>
            <numerusform>À côté de l’électricité,&#xa0;%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation>Les mêmes d’après les contrats des fournisseurs là où ils les publient, sinon d’après le réseau électrique&#xa0;; vos certificats n’y sont pas comptés.</translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation>Les mêmes d’après les contrats des fournisseurs là où ils les publient ({share} de l’électricité), sinon d’après le réseau électrique&#xa0;; vos certificats n’y sont pas comptés.</translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation>Le matériel et l’eau ne sont estimés que pour les réponses, et seulement par la méthode mesurée.</translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation>Matériel et eau&#xa0;: non estimés pour {share} de l’électricité.</translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation>Retour à maintenant&#xa0;; un double-clic fait de même</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation>Une barre par heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation>Une barre par jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation>Une barre par semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation>Une barre par mois</translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation>Répartir par</translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation>Ce par quoi les barres sont réparties</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tout ensemble</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Par site</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Par modèle</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Par fournisseur</translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation>Montrer plus de temps&#xa0;; sur le graphique, la touche -</translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation>Montrer moins de temps&#xa0;; sur le graphique, la touche +</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Montrer plus de temps</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Montrer moins de temps</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>Enregistrer dans un fichier ce qui est montré</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>Comme image (PNG)…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>Comme dessin (SVG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Comme tableau (CSV)…</translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation>Fourchette, du bas au haut</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À couvrir</translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation>Le plein est couvert, le pâle reste à couvrir</translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation>Pointez une barre, ou appuyez sur une touche fléchée sur le graphique, pour ses valeurs exactes.</translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation>Aucune réponse pendant cette période.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation>Électricité en tableau</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday} {day}</translation>
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
        <translation>Électricité, {unit} par heure</translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation>Électricité, {unit} par jour</translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation>Électricité, {unit} par semaine</translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation>Électricité, {unit} par mois</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modèle inconnu</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation>{span}&#xa0;: aucune réponse</translation>
    </message>
    <message>
        <source>{span}: {energy}</source>
        <translation>{span}&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>{group} {energy}</source>
        <translation>{group} {energy}</translation>
    </message>
    <message>
        <source>Electricity, {period}: no answers.</source>
        <translation>Électricité, {period}&#xa0;: aucune réponse.</translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation>Électricité, {period}&#xa0;: {energy} pour {answers}.</translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation>Dont {amount} couverts.</translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation>{group}&#xa0;: {energy}.</translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation>Le tableau contient tout.</translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation>{amount} couverts</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} à couvrir</translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation>Comme {first}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation>Comme {first}, ou {second}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation>Comme {first}, ou {second}, ou {third}.</translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation>{phrase}&#xa0;: même électricité. {source}.</translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation>{phrase}&#xa0;: mêmes émissions, fondées sur la localisation. {source}.</translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation>charger un téléphone à {percent}</translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation>{n} recharges d’un téléphone</translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation>{n} secondes d’une lampe LED</translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation>{n} minutes d’une lampe LED</translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation>{n} heures d’une lampe LED</translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation>{n} jours d’une lampe LED</translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation>{n} années d’une lampe LED</translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation>{n} cm en voiture</translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation>{n} m en voiture</translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation>{n} km en voiture</translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation>{n} mL d’eau portés à ébullition</translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation>{n} litres d’eau portés à ébullition</translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation>{n} m³ d’eau portés à ébullition</translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation>Suspendre le comptage</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Aujourd’hui, {day}</translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation>fourchette {range} {unit}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>électricité</translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation>fourchette {range}, fondée sur la localisation</translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation>émissions fondées sur la localisation</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation>Électricité aujourd’hui&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation>Émissions fondées sur la localisation aujourd’hui&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation>Aujourd’hui&#xa0;: {answers}</translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation>eau, non estimée</translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation>Eau aujourd’hui&#xa0;: non estimée</translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation>fourchette {range}, eau</translation>
    </message>
    <message>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation>Eau aujourd’hui&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation>Reprendre le comptage</translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation>Graphique de l’électricité</translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation>00 sept.</translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation>À côté de l’électricité</translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation>Ni les uns ni les autres ne sont soustraits de quoi que ce soit, et ils ne renforcent aucune affirmation. Les deux se font à la main.</translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation>Retirer des crédits carbone…</translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation>Créer le badge en attente…</translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation>Retirer des crédits carbone</translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation>Pour combien de kilogrammes de CO₂e&#xa0;? L’étape suivante montre ce qu’il faut. Aucun de ces kilogrammes n’est soustrait de ce que votre électricité est dite avoir émis.</translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation>&amp;Kilogrammes</translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation>D’après le registre du marché lui-même, aucun n’est à créer&#xa0;: il a peut-être été créé ailleurs.</translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation>Crédits carbone&#xa0;: aucun retiré.</translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation>
            <numerusform>Crédits carbone&#xa0;: {amount} retirés, en&#xa0;%n retrait.</numerusform>
            <numerusform>Crédits carbone&#xa0;: {amount} retirés, en&#xa0;%n retraits.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation>{kilograms} kg</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation>
            <numerusform>{words}&#xa0;%n autre en cours.</numerusform>
            <numerusform>{words}&#xa0;%n autres en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation>
            <numerusform>Badges Arkreen&#xa0;: désactivés.&#xa0;%n créé.</numerusform>
            <numerusform>Badges Arkreen&#xa0;: désactivés.&#xa0;%n créés.</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>chaque année</translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation>
            <numerusform>Badges Arkreen&#xa0;: {every}.&#xa0;%n créé&#xa0;; à créer&#xa0;: {due}.</numerusform>
            <numerusform>Badges Arkreen&#xa0;: {every}.&#xa0;%n créés&#xa0;; à créer&#xa0;: {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation>
            <numerusform>Badges Arkreen&#xa0;: {every}.&#xa0;%n créé&#xa0;; aucun à créer.</numerusform>
            <numerusform>Badges Arkreen&#xa0;: {every}.&#xa0;%n créés&#xa0;; aucun à créer.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Ce qui reste à couvrir</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien à couvrir.</translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation>Estimation&#xa0;: {figure}. Seraient retirés&#xa0;: {amount} ({coverage}).</translation>
    </message>
    <message>
        <source>For {what}.</source>
        <translation>Pour {what}.</translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation>Couvert jusqu’ici&#xa0;: {amount}, {share} de tout ce qui était à couvrir.</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>Retraits</translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation>Aucun pour l’instant. Chaque retrait figure ici avec son prix, ses frais et sa page dans l’explorateur.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>Son certificat</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Afficher les plus anciens</translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation>Lecture de vos retraits…</translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation>{network}, entraînement</translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation>Pour {what}&#xa0;: {time}, sur {network}.</translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation>Prix {price}, frais de réseau {fee}.</translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation>{state}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation>Ce qu’il devait couvrir est de nouveau à couvrir.</translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation>Entraînement&#xa0;: rien de réel n’a été certifié, et aucun explorateur ne le montre.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Vos règles</translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation>Vous avez arrêté tous les paiements. Rien n’est signé tant que vous ne les autorisez pas de nouveau.</translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation>Modifier dans les paramètres</translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation>Arrêter tous les paiements</translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation>Immédiat&#xa0;; sans mot de passe</translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation>Autoriser les paiements…</translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation>Le mot de passe du portefeuille est nécessaire</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} sur {limit}</translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation>Dépensé {when}</translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation>Plafond {name}</translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation>{name}&#xa0;: {used}</translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation>Signer avec votre autre portefeuille</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation>Demande du prix du jour…</translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation>{amount} à signer dans l’heure</translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation>Signez dans cet ordre. Wattback reconnaît lui-même le résultat, et rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>Compenser maintenant</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation>Demande du prix du jour. Rien n’est encore signé.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation>Compenser {amount}</translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation>Rien n’a été signé et rien n’a été payé.</translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: le retrait se poursuit, et un message vous prévient quand il est terminé.</translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation>Rien de ce qui a été compté n’est perdu.</translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation>Ce que vous retirez ici ne certifie rien, et se paie avec de l’argent fictif.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation>&amp;Mot de passe du portefeuille, pour signer ce seul retrait</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>Mot de passe du portefeuille</translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation>Retirer des certificats pour {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation>{what} ({coverage})</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation>Retirer des crédits carbone pour {amount} de CO₂e&#xa0;?</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>Demande au plus</translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation>Frais du marché</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation>{market} sur {network}</translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation>Retirer {amount}</translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation>Le retrait est en route. Wattback continue de le surveiller&#xa0;; rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation>{amount} retirés, d’après le réseau.</translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation>Créer ce badge public&#xa0;?</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Montre</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>Texte public</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Frais de réseau</translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation>au plus {fee}</translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation>Tout ce qui est sur un badge peut être lu par n’importe qui, pour toujours&#xa0;: l’adresse du portefeuille, la période, les quantités et une empreinte des reçus. Aucun nom, aucune réponse et aucun chat n’y figure. Une affirmation n’a pas besoin de badge.</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>Créer le badge</translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation>Le badge est en route. Wattback regarde où il en est.</translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation>Le badge {number} est créé. Il sera relu quand plus personne ne pourra le modifier, dans trois jours.</translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation>Votre solde</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatiquement</translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation>Couvert&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation>Le certificat {id} couvre {what} ({period}) sur {network}.</translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation>C’est un entraînement&#xa0;: aucune énergie renouvelable n’a été certifiée.</translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation>Il est dans la liste des certificats, où vous pouvez l’exporter et le vérifier.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation>Compenser maintenant…</translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation>{matched} couverts, {due} à couvrir</translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation>Montre d’abord la quantité, le prix et les frais&#xa0;; rien n’est signé avant votre accord</translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation>Il faut un portefeuille à vous pour retirer des certificats</translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation>Pour retirer des certificats, il vous faut un portefeuille. Il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation>Un retrait est en cours&#xa0;: {state}.</translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation>Tout ce qui a été compté jusqu’ici est couvert.</translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation>L’électricité du dernier retrait lui-même, ou enregistrée par vous. Elle peut attendre les prochaines réponses.</translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation>Couvrir, c’est retirer des certificats d’énergie renouvelable pour la même quantité d’électricité. Un REC n’est pas une compensation carbone&#xa0;; aucun kilogramme n’est soustrait.</translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation>À couvrir pour {what} ({coverage}).</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Lecture de ce qui reste à couvrir…</translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation>Révoquer le retrait&#xa0;?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation>Une transaction qui ne fait rien prend sa place, si le réseau prend celle-ci en premier&#xa0;: elle coûte des frais de réseau, et ce qui devait être couvert est de nouveau à couvrir. Quelle que soit la première, l’autre n’a jamais lieu.</translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation>&amp;Mot de passe du portefeuille</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation>Il est révoqué&#xa0;: seuls des frais de réseau ont été dépensés, et ce qu’il devait couvrir est de nouveau à couvrir.</translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation>Le retrait a été plus rapide&#xa0;: il est définitif.</translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation>Le réseau n’a encore pris ni l’un ni l’autre ({state}). Wattback continue de surveiller&#xa0;; rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation>{amount} pour {what} ({period}), sur {network}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Poursuivre…</translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation>Montrer ce qui est à signer…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}&#xa0;: {state}</translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation>
            <numerusform>Dans un bloc,&#xa0;%n confirmation sur {needed}</numerusform>
            <numerusform>Dans un bloc,&#xa0;%n confirmations sur {needed}</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Devis reçu</translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation>Proposé à votre autre portefeuille</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>Dans un bloc</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation>Vous l’avez révoqué. Le réseau prend soit le retrait, soit ce qui le remplace, jamais les deux&#xa0;; Wattback surveille lequel.</translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation>Rien n’est encore signé&#xa0;: poursuivez, ou laissez.</translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation>Votre autre portefeuille peut le signer dans l’heure. Ce qu’il fait est reconnu&#xa0;; rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation>Il est signé et conservé, et envoyé jusqu’à ce que le réseau le prenne. Il n’est jamais fait deux fois.</translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation>Le réseau l’a et ne l’a pas encore pris. Vous pouvez encore le révoquer.</translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation>Il attend que suffisamment de blocs soient posés dessus. Plus rien ne peut être révoqué.</translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation>Les watts, rendus</translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation>Wattback vous dit ce que coûtent en électricité les chats d’IA que vous utilisez, et vous permet de la couvrir par des certificats d’énergie renouvelable.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation>Il compte les tokens de chaque réponse dans votre navigateur et estime leur électricité.</translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation>Il montre chaque valeur comme une fourchette&#xa0;: personne hors du centre de données ne la connaît exactement.</translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation>Si vous le voulez, il retire des certificats pour cette électricité, depuis un portefeuille à vous.</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>Ce qu’il ne fait jamais</translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation>Il ne garde jamais ce que vous écrivez ni ce qu’on vous répond. Il n’y a ni compte ni serveur.</translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation>Il ne paie jamais de lui-même, sauf si vous l’activez, et alors seulement dans vos plafonds.</translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation>Il ne dit jamais plus que ce qui est connu&#xa0;: un certificat d’entraînement est sans valeur, et le dit.</translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation>Les prochaines étapes prennent une minute. Chacune peut être passée, et retrouvée dans les paramètres.</translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation>Vos navigateurs</translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation>L’extension compte dans votre navigateur et transmet les nombres à Wattback sur cet ordinateur. Pour cela, chaque navigateur doit connaître Wattback.</translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation>Lier les navigateurs</translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation>En attente de votre première réponse…</translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation>Vos réponses sont comptées.</translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation>Ça y est&#xa0;: votre première réponse est comptée.</translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation>La dernière&#xa0;: {model} sur {site}, {energy}, à {time}.</translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation>un modèle qui n’a pas été nommé</translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation>Demandez quelque chose à un chat dans un navigateur lié. Quand sa réponse se termine, elle apparaît ici d’elle-même.</translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation>Aucun navigateur connu de Wattback n’a été trouvé. Installez-en un, lancez-le une fois, puis revenez.</translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation>L’extension se charge à la main&#xa0;: dans Chromium, ouvrez chrome://extensions, activez le mode développeur et choisissez «&#xa0;Charger l’extension non empaquetée&#xa0;»&#xa0;; dans Firefox, ouvrez about:debugging, «&#xa0;Ce Firefox&#xa0;», «&#xa0;Charger un module complémentaire temporaire&#xa0;».</translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation>Copier le dossier pour {browser}</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>non lié</translation>
    </message>
    <message>
        <source>✓ linked</source>
        <translation>✓ relié</translation>
    </message>
    <message>
        <source>{browser} does not know Wattback yet.</source>
        <translation>{browser} ne connaît pas encore Wattback.</translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation>Bienvenue dans Wattback</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation>Recherche sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>Trouvé sur cet ordinateur&#xa0;:</translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation>Aucun historique n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation>{size}, dernière utilisation le {day}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation>Arrêt… {title}&#xa0;: rien n’est compté.</translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation>Lecture&#xa0;: {title}…</translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation>
            <numerusform>Lecture&#xa0;: {title},&#xa0;%n réponse trouvée jusqu’ici.</numerusform>
            <numerusform>Lecture&#xa0;: {title},&#xa0;%n réponses trouvées jusqu’ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation>{title}&#xa0;: annulé, rien n’a été compté.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>%n élément laissé de côté</numerusform>
            <numerusform>%n éléments laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation>
            <numerusform>%n réponse déjà connue, non comptée deux fois.</numerusform>
            <numerusform>%n réponses déjà connues, non comptées deux fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation>
            <numerusform>%n nouvelle réponse, {energy}.</numerusform>
            <numerusform>%n nouvelles réponses, {energy}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation>
            <numerusform>%n nouvelle réponse ({period}), {energy}.</numerusform>
            <numerusform>%n nouvelles réponses ({period}), {energy}.</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation>Reprendre un historique</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation>Un fichier ou un dossier à vous</translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation>Type d’historique</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation>Ou déposez-le sur cette fenêtre&#xa0;: son type est reconnu automatiquement.</translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation>Regarder chaque minute les journaux des agents de code</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation>Reprendre votre passé</translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation>Les exports de vos chats et les journaux des agents de code peuvent aussi être comptés. Leur texte est lu pour en compter les tokens, puis jeté. Ce qui a déjà été compté n’est jamais compté deux fois.</translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation>Autre fichier ou dossier…</translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation>Quel réseau électrique</translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation>Un kilowattheure porte plus ou moins de CO₂e, selon le réseau électrique. Les chats ne disent pas où se trouvent leurs ordinateurs, on ne le sait donc pas exactement. L’électricité elle-même ne dépend pas de votre choix.</translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation>Là où se trouvent d’habitude les ordinateurs de chaque fournisseur</translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation>Un seul réseau électrique pour tous, par exemple le vôtre&#xa0;:</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau électrique</translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation>L’horloge de cet ordinateur suggère {place}. Aucun réseau n’a été interrogé.</translation>
    </message>
    <message>
        <source>When to match</source>
        <translation>Quand couvrir</translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation>Ce qui serait à couvrir</translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation>Vous décidez à chaque fois</translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation>Rien ne se passe tant que vous n’appuyez pas sur «&#xa0;Compenser maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation>On vous demande</translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation>Quand il y a assez à couvrir, Wattback montre un aperçu et vous attend.</translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation>Automatiquement, dans vos plafonds</translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation>Demande maintenant le mot de passe de votre portefeuille. Plafonds, prix maximal et frein valent à tout moment.</translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation>Sans portefeuille, rien ne peut être retiré automatiquement&#xa0;; créez-en un à l’étape précédente.</translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation>Retirer automatiquement&#xa0;?</translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation>Wattback paiera des certificats depuis votre portefeuille sans demander, jamais plus que ne le permettent vos plafonds. Vous pouvez l’arrêter à tout moment, sans mot de passe.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation>Rien n’est encore connu de votre utilisation. Revenez quand quelques jours auront été comptés.</translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation>Trop tôt pour le dire&#xa0;: il faut trois jours d’utilisation.</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation>
            <numerusform>En&#xa0;%n jour, vos réponses ont consommé {energy}. Une année à ce rythme donne environ {year}.</numerusform>
            <numerusform>En&#xa0;%n jours, vos réponses ont consommé {energy}. Une année à ce rythme donne environ {year}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Toujours là</translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation>Les réponses sont comptées que la fenêtre de Wattback soit ouverte ou non. Quand il démarre avec votre session, il attend discrètement dans la zone de notification, montre la journée d’un coup d’œil et vous prévient quand quelque chose a besoin de vous.</translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation>&amp;Lancer Wattback à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation>Lancer Wattback à l’ouverture de ma session</translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation>C’est tout. Tout ce que vous avez choisi ou passé est dans les paramètres, et ces étapes aussi.</translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation>Un portefeuille, si vous en voulez un</translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation>Compter ne demande pas de portefeuille. Couvrir, si&#xa0;: les certificats sont retirés par un portefeuille qui n’est qu’à vous. Sa clé est créée sur cet ordinateur, chiffrée avec votre mot de passe, et ne le quitte jamais.</translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation>Vous commencez sur le réseau d’entraînement, avec de l’argent fictif&#xa0;: tout fonctionne, rien ne coûte rien, et ses certificats sont sans valeur. Un réseau réel se choisit plus tard, dans les paramètres&#xa0;; le même portefeuille y sert, une fois que vous y avez versé quelque chose.</translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation>Créer un portefeuille, ou en reprendre un…</translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation>Ses douze mots sont montrés une seule fois. Écrivez-les sur papier&#xa0;: avec eux, vous retrouvez le portefeuille sur un autre ordinateur, sans eux, personne ne le peut.</translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation>✓ Votre portefeuille est prêt&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation>Votre portefeuille est prêt&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation>Licence {licence}. Les tables derrière les estimations indiquent la source, l’année et la licence de chaque ligne&#xa0;: METHODOLOGY.md.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Vérifier cette installation</translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation>Ce que fait doctor</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Estimer de nouveau</translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation>Ce qu’aucun retrait ne couvre, avec les tables d’aujourd’hui</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>Importer un historique</translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation>Première minute…</translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation>Ce que Wattback a demandé quand il était nouveau</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Ouvrir le dossier des données</translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation>Wattback {version}, valeurs d’après {factors}</translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation>Tout est gardé dans {folder}</translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation>En ordre&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>Manque&#xa0;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>%n d’entre elles a changé.</numerusform>
            <numerusform>%n d’entre elles ont changé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation>
            <numerusform>%n réponse ou enregistrement examiné.</numerusform>
            <numerusform>%n réponses et enregistrements examinés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation>Tout est estimé avec les tables d’aujourd’hui.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation>Saisissez un nombre.</translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation>Il peut aller de {least} à {most}.</translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation>Six décimales au plus.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>Ce doit être un nombre entier.</translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation>Ce n’est pas un nombre&#xa0;; écrivez-le comme {example}.</translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation>À partir de deux, ce qu’ils disent est comparé avant que quoi que ce soit ne passe pour définitif. Les adresses peuvent contenir des clés à vous, seuls les noms de leurs hôtes sont donc montrés.</translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation>Réseau dont les nœuds sont montrés</translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation>Adresses de nœuds, une par ligne</translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation>Une adresse https par ligne&#xa0;; elles prennent la place de celles ci-dessus.</translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation>Utiliser ces nœuds</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>Utiliser les nœuds habituels</translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation>Ceux qui sont fournis avec Wattback</translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation>Interroge&#xa0;: {nodes}</translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation>Aucun nœud n’est connu&#xa0;; rien ne peut être demandé.</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Démarrer avec la session</translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation>Wattback démarre dans la zone de notification à l’ouverture de votre session. Les réponses sont aussi comptées sans cela.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Réinitialiser {setting}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation>Retour à la valeur par défaut&#xa0;: {default}</translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation>Laisser sortir plus d’argent&#xa0;?</translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation>{setting}&#xa0;: cela permet à Wattback de dépenser plus que maintenant, le mot de passe de votre portefeuille est donc nécessaire.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation>Le comptage est en pause</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage en cours</translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation>Réseau électrique&#xa0;: {zone}, en direct</translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation>Réseau électrique&#xa0;: {zone}</translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation>Valeurs&#xa0;: {factors}</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation>Le registre est illisible&#xa0;; ce que vous voyez est peut-être ancien</translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation>
            <numerusform>Aujourd’hui&#xa0;: {energy},&#xa0;%n réponse</numerusform>
            <numerusform>Aujourd’hui&#xa0;: {energy},&#xa0;%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation>Aujourd’hui&#xa0;: pas encore de réponses</translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation>À couvrir&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation>Le portefeuille est verrouillé&#xa0;: rien n’est couvert automatiquement</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Quelque chose demande votre attention</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Réseau d’entraînement</translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation>Ouvrir Wattback</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation>Lecture de vos comptes…</translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation>Payer avec celui-ci</translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation>Les certificats sont payés par ce compte</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation>Renommer un compte</translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation>Le nom n’est que pour vous&#xa0;: il reste sur cet ordinateur. {address}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>En créer un nouveau…</translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation>✓ paie</translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation>✓ paie, clé ailleurs</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>clé ailleurs</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation>Depuis des mots de récupération…</translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation>Depuis une clé privée…</translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation>Depuis un fichier keystore…</translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation>Seulement suivre une adresse…</translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation>N&amp;om, à votre goût</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>Le mot de passe doit avoir au moins&#xa0;%n caractère.</numerusform>
            <numerusform>Le mot de passe doit avoir au moins&#xa0;%n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Les deux mots de passe diffèrent. Saisissez deux fois le même.</translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation>
            <numerusform>Nouveau &amp;mot de passe, au moins&#xa0;%n caractère</numerusform>
            <numerusform>Nouveau &amp;mot de passe, au moins&#xa0;%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Le même &amp;encore une fois</translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation>Saisissez les mots dans leur ordre, séparés par des espaces. Ils ne sont pas conservés&#xa0;: seule l’est la clé qu’ils représentent, chiffrée avec un mot de passe.</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>Mots de &amp;récupération</translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation>&amp;Quel compte de ces mots, 0 pour le premier</translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation>64 chiffres hexadécimaux. La clé est conservée chiffrée avec un mot de passe.</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>&amp;Clé privée</translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation>Un fichier d’un autre portefeuille, avec son mot de passe. Le fichier lui-même reste tel quel&#xa0;; la clé est conservée ici sous un mot de passe à elle.</translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation>&amp;Fichier keystore</translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation>&amp;Son mot de passe</translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation>La clé reste dans votre autre portefeuille. Wattback montre ce que contient le compte et prépare les paiements&#xa0;; ce portefeuille les signe.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation>{address} est dans le portefeuille, et paie désormais.</translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation>{address} est dans le portefeuille. Un autre compte paie jusqu’à ce que vous choisissiez celui-ci.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>Interrogation du réseau…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation>Montre d’abord les frais et ce qui reste&#xa0;; demande le mot de passe</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Demander de nouveau</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>État à {time}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation>Code de votre adresse, à scanner</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation>Lecture de votre adresse…</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>Sur {network}</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation>Adresse {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation>Code de la demande, à scanner avec votre autre portefeuille</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>La demande en JSON</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Copier le JSON</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>La suivante</translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation>{number} sur {all}&#xa0;: scannez ceci avec votre autre portefeuille</translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation>Scannez ceci avec votre autre portefeuille, et signez là-bas</translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation>Le lien dit tout.</translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation>Certains portefeuilles ne lisent pas les données d’appel dans un lien. Si le vôtre n’en montre pas, collez-y le JSON.</translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation>C’est trop long pour un code. Collez le JSON dans votre autre portefeuille.</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation>La clé de ce compte est ailleurs&#xa0;: il n’y a ici rien à verrouiller ni à sauvegarder.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation>Vérifier mes mots…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Changer le mot de passe…</translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation>Oublier le trousseau</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation>Le trousseau du système ne garde plus le mot de passe</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation>Le trousseau du système garde le mot de passe&#xa0;: Wattback signe dans vos limites sans demander, et chacun de vos programmes peut le lire.</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation>
            <numerusform>Déverrouillé. Il se verrouille après&#xa0;%n minute d’inactivité, quand l’ordinateur se met en veille et quand Wattback s’arrête.</numerusform>
            <numerusform>Déverrouillé. Il se verrouille après&#xa0;%n minutes d’inactivité, quand l’ordinateur se met en veille et quand Wattback s’arrête.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation>Verrouillé. La prochaine signature demande le mot de passe.</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>Sauvegarder la clé</translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation>Une copie de la clé chiffrée, que tout portefeuille ouvre avec ce mot de passe. Elle est relue avant que ceci ne l’annonce. Gardez-la sur un autre disque.</translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation>&amp;Fichier qui n’existe pas encore</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation>La copie dans {path} a été relue et s’ouvre avec votre mot de passe. Gardez-la sur un autre disque.</translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation>Vérifier vos mots de récupération</translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation>Saisissez les mots de votre papier. Ils sont comparés et non conservés&#xa0;; rien n’est modifié.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation>✓ Ces mots donnent ce compte&#xa0;: avec eux seuls, il peut être restauré.</translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation>✗ Ce sont des mots de récupération, mais d’un autre compte. Si vous n’en avez pas d’autres, sauvegardez la clé dans un fichier.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation>La clé est chiffrée de nouveau. Les copies faites auparavant s’ouvrent toujours avec l’ancien mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>&amp;Ancien mot de passe</translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation>Le compte s’ouvre désormais avec le nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Send money</source>
        <translation>Envoyer de l’argent</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Signature…</translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation>Monnaie ou jeton</translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation>Destinataire, une adresse</translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation>&amp;Destinataire, une adresse</translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation>&amp;Montant, avec un point avant les décimales</translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation>Tout sauf les frais de réseau</translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation>Ce qui est envoyé ne peut plus être rappelé une fois dans un bloc. Comparez l’adresse caractère par caractère.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation>La clé de ce compte est ailleurs&#xa0;: l’étape suivante montre ce que son propre portefeuille doit signer.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation>&amp;Mot de passe du portefeuille, pour signer ce seul transfert</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>Envoyer {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>Envoyer {amount}</translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation>au moins {left}</translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation>Montrer ce qui est à signer</translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation>{what} à {to}</translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;: ce qui est signé est envoyé malgré tout, et affiché dans la liste.</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Envois récents</translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation>Coûte des frais de réseau&#xa0;; demande le mot de passe</translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation>Révoquer ce qui n’est encore dans aucun bloc&#xa0;?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation>Une transaction qui ne fait rien prend sa place, si le réseau prend celle-ci en premier. Elle coûte des frais de réseau.</translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ arrivé</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ échoué</translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation>✗ révoqué</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation>{time}, {state}</translation>
    </message>
    <message>
        <source>Make another account</source>
        <translation>Créer un autre compte</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation>Créer un portefeuille</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>Créer le portefeuille</translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation>Le mot {number} n’est pas celui qui a été montré. Revoyez-le avec «&#xa0;Retour&#xa0;».</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>Un portefeuille à vous</translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation>Les certificats sont retirés par un portefeuille qui n’appartient qu’à vous. Sa clé est créée sur cet ordinateur et gardée ici, chiffrée avec un mot de passe. Wattback ne signe avec elle que ce que vous permettez, et jamais plus que vos plafonds.</translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation>Celui-ci commence sur le réseau d’entraînement, avec de l’argent fictif.</translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation>Vous l’alimentez vous-même&#xa0;; personne d’autre ne peut dépenser depuis lui, et personne ne peut le récupérer pour vous.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe encore une fois</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation>
            <numerusform>&amp;Mot de passe, au moins&#xa0;%n caractère</numerusform>
            <numerusform>&amp;Mot de passe, au moins&#xa0;%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Mot de passe &amp;encore une fois</translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation>Ou reprenez un compte que vous avez&#xa0;:</translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation>Vos douze mots</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation>Écrivez ces mots sur papier, dans cet ordre. Ils ne sont montrés que maintenant. Qui les a, a le portefeuille&#xa0;; sans eux, un ordinateur perdu ou un mot de passe oublié, c’est un portefeuille perdu.</translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation>À l’étape suivante, trois d’entre eux vous sont redemandés.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Mot {number}&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation>Trois mots en retour</translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation>Pour vérifier que vous les avez bien sur papier, saisissez ces trois-là.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Mot {number}</translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation>Votre portefeuille est prêt</translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation>Son adresse, seulement pour recevoir, est&#xa0;:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun pour l’instant</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation>{payment} et {coin}</translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation>Vous retirez à la main&#xa0;: rien n’est payé sans que vous le disiez.</translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation>On vous demande quand il y a assez à couvrir&#xa0;; rien n’est payé sans que vous le disiez.</translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation>Les certificats sont retirés automatiquement, dans vos limites.</translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation>
            <numerusform>Assez, c’est {threshold}, ou ce qui date de&#xa0;%n jour.</numerusform>
            <numerusform>Assez, c’est {threshold}, ou ce qui date de&#xa0;%n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation>Les frais de réseau peuvent être de {share} du prix au plus&#xa0;; d’ici là, davantage s’accumule.</translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation>La limite haute de l’estimation est couverte, pour que ce soit plutôt trop que trop peu.</translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation>Le milieu de l’estimation est couvert&#xa0;: trop peu est aussi probable que trop.</translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation>La limite basse de l’estimation est couverte, ce qui est probablement trop peu.</translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation>Un mégawattheure peut coûter {price} au plus, et des frais de réseau {fee}.</translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation>
            <numerusform>{period},&#xa0;%n retrait de {amount}</numerusform>
            <numerusform>{period},&#xa0;%n retraits de {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation>par retrait</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>sur 24 heures</translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation>sur 31 jours</translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation>Wattback suit seulement ce compte&#xa0;: sa clé est dans un autre portefeuille. Rien n’a été signé. La page Compensation, ou wattback payments offer, montre ce que ce portefeuille doit signer.</translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation>{used} sur {limit}, celui-ci compris</translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation>Certificats {standard} de {device}&#xa0;: {technology}, région {region}, produits du {start} au {end}, émis par {issuer}</translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation>Vous avez arrêté tous les paiements&#xa0;: rien n’est retiré tant que vous ne les autorisez pas de nouveau.</translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation>vers le {day}</translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation>{around} ({earliest} au plus tôt, bien plus tard si vous utilisez peu)</translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation>{around} ({earliest} – {latest})</translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation>{next} Vous retirez à la main, il vous attend donc.</translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation>Trop tôt pour dire quand le prochain retrait est à faire&#xa0;: il faut trois jours d’utilisation.</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation>Rien à couvrir, et rien n’a été compté ces quatre dernières semaines.</translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation>Les certificats ne coûtent rien ici, aucune quantité ne vaut donc ses frais de réseau.</translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation>Avec votre utilisation des dernières semaines, il faut plus de deux ans pour que les frais de réseau soient une part assez petite. Un autre réseau ou marché est peut-être moins cher.</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation>Prochain&#xa0;: environ {amount} {around}, à un prix qui n’a pas encore été consulté.</translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation>des frais en argent fictif</translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation>des frais en {coin}</translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation>au plus {fee} de frais</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation>Prochain&#xa0;: environ {amount} {around}, {price} + {fee} (au {day}).</translation>
    </message>
    <message>
        <source>Key for Electricity Maps</source>
        <translation>Clé pour Electricity Maps</translation>
    </message>
    <message>
        <source>The service asks for one. The system keyring keeps it, and nobody is shown it again.</source>
        <translation>Le service en demande une. Le trousseau du système la garde, et personne ne la revoit.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Garder la clé</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring.</source>
        <translation>La clé est gardée dans le trousseau du système.</translation>
    </message>
    <message>
        <source>No key is kept any more.</source>
        <translation>Plus aucune clé n’est gardée.</translation>
    </message>
    <message>
        <source>your own factor, {factor} g/kWh</source>
        <translation>votre propre facteur, {factor} g/kWh</translation>
    </message>
    <message>
        <source>each provider&apos;s usual market</source>
        <translation>région habituelle de chaque fournisseur</translation>
    </message>
</context>
</TS>
