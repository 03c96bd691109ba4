<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation>取り消されました。かかったのはネットワーク手数料だけです。</translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation>署名して保存してあり、届くまでWattbackが送り続けます。もう一度送らないでください。ブロックに入るまでは取り消せます。</translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation>送金のほうが先に処理され、届きました。</translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation>ブロックに入り、承認を待っています。</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>届きました。</translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation>ネットワーク手数料の支払い用</translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation>証書の支払い用</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>送金可能</translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation>{network}上にあるものだけを送ってください。別のネットワークの同じアドレスは、別のアカウントです。</translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation>これはこのコンピューターの中の練習用ネットワークで、お金は練習用です。本物のお金は送らないでください。届きません。</translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation>{network}はテストネットワークで、お金に価値はありません。本物のお金は送らないでください。</translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation>このアドレスにはチェックサムがなく、打ち間違いがあっても気づけません。もう一度、1文字ずつ確かめてください。</translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation>待機中の送金はなく、取り消すものはありません。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>1 %未満</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>99 %超</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation>{figure}、電力量の{percent} %</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation>{figure}、排出量の{percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation>記録された電力量</translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation>推定範囲の上端</translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation>推定範囲の中央</translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation>推定範囲の下端</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計画済み</translation>
    </message>
    <message>
        <source>priced</source>
        <translation>価格確認済み</translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation>別のウォレットに提示済み</translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation>署名済み、未送信</translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation>送信済み、ネットワークを待機中</translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation>ブロックに入り、承認を待機中</translation>
    </message>
    <message>
        <source>final</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation>{version}（以前のまま）</translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation>{version}（現在）</translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation>{month}は、{before}ではゼロでしたが、{after}ではそれより多く見えます。</translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation>{month}は、{after}でも{before}でも同じに見えます</translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation>{month}は、{before}と比べて{after}では{moved}に見えます</translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation>{looks}。排出量は{moved}です。</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>over 99</source>
        <translation>&gt;99</translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation>{figure} %減</translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation>{figure} %増</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n件見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation>その名前のものはありません。別の言葉か、コマンドラインで使うキーで試してください。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation>ウィンドウの言語です。数字や日付の書き方もこれに従います。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation>ライト、ダーク、またはデスクトップの設定どおり。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation>オンの間は、ブラウザーに集計しないよう求めます。集計しなかった分は、あとから補われません。</translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation>集計と場所</translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation>コンピューターの所在地</translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation>排出量のもとになる電力網です。回答がどこで計算されるかを、プロバイダーが明かすことはほとんどありません。</translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation>各プロバイダーの通常の市場</translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation>1キロワット時あたりの排出量</translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation>電力網の値の代わりに使う、自分で決めた値です。</translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation>g CO₂e/kWh</translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation>電力網の値</translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation>電力網のライブ値</translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation>その時間の電力網の値を問い合わせるサービスです。サービスに伝わるのは地域だけです。</translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation>オフ：年平均</translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation>Carbon Intensity API（グレートブリテン）</translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation>Electricity Mapsでの地域</translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation>US-CAL-CISOのような、サービス独自の地域名です。</translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation>地域のある国</translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation>ライブサービスのアドレス</translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation>自分のプロキシを使う場合に指定します。httpsか、このコンピューター上のものに限ります。</translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation>サービスの既定</translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation>電力量の推定方法</translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation>実測：測定にもとづき、範囲つきで推定します。最初の例は、1,000トークンあたり100 Whとします。</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation>最初の例</translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation>コーディングエージェントのログを見る</translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation>このコンピューター上のコーディングエージェントのログを1分ごとに読みます。残すのは数だけで、文章は残しません。</translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation>予算の期間</translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation>電力量の予算の対象となる期間です。</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>予算なし</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>毎月</translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation>電力量の予算</translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation>中央の推定値で判断します。超えても、何も止まりません。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation>証書を償却するタイミング</translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation>自動の償却は、決めた上限の範囲内でだけ行われ、ウォレットのパスワードが一度必要です。</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>自分で指示したとき</translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation>未充当が十分たまったら確認する</translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation>充当する量</translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation>推定が正しい限り、上端なら足ります。中央では足りないことがあります。</translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation>推定範囲の上端</translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation>推定範囲の中央</translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation>推定範囲の下端</translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation>十分とみなす未充当の量</translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation>この量から、確認または償却を行います。実際のネットワークで手数料に見合うのは、1,000 Whくらいからです。</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>最長の待ち時間</translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation>この日数が過ぎると、量が足りなくても、手数料の割合が十分小さければ償却します。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation>手数料の上限</translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation>毎回の確認がない場合の、証書の価格に対するネットワーク手数料の割合です。</translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation>証書を償却する場所です。練習用ネットワークの証書に価値はありません。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>マーケット</translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation>ネットワーク上で証書を売る相手です。</translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation>ネットワークの推奨</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>デスク</translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation>自分の保管庫</translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation>同じ名前のマーケットで使う、自分の保管庫コントラクトのアドレスです。</translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation>Arkreenでまとめ買い</translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation>この量を一度に買い、手数料を節約します。0なら償却のたびに買います。</translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation>Arkreenのバッジ</translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation>償却をまとめた公開ページです。手数料がかかり、証明できることは増えません。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>作らない</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>毎年</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation>ブレーキ：支払いを伴うものには一切署名しません。解除にはウォレットのパスワードが必要です。</translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation>1回の償却の上限</translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation>増やすにはウォレットのパスワードが必要です。減らすときは不要です。</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>24時間の上限</translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation>31日間の上限</translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation>証書の最高価格</translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation>これより高いものは買いません。上げるにはウォレットのパスワードが必要です。</translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation>ネットワーク手数料の上限</translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation>1件の取引についての額です。上げるにはウォレットのパスワードが必要です。</translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation>ネットワークのコインの価格</translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation>手数料を払うコインの、支払い用トークンでの価格です。自分で決めた値を使うにはパスワードが必要です。</translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation>ネットワークの価格フィード</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>ウォレット</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>ロックまでの時間</translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation>ウィンドウでロック解除したウォレットを、操作がないまま何分後にロックするかです。0なら使うたびにロックします。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation>パスワードをシステムのキーリングに保存</translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation>便利ですが、あなたのプログラムはどれもパスワードを読めるようになります。オフにすると、キーリングから削除されます。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation>償却</translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation>証書が償却されたとき。</translation>
    </message>
    <message>
        <source>A failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation>あなたの対応が必要なとき。</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>残高不足</translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation>次の償却に必要な額がウォレットにないとき。</translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation>上限に到達</translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation>いずれかの上限のために償却が待たされているとき。</translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation>サイトの変更</translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation>チャットサイトが変わり、回答の集計が不正確になるおそれがあるとき。</translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation>予算をほぼ、またはすべて使ったとき（それぞれ1回）。</translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation>月曜日に、前の週のまとめ。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証書</translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation>まだありません。オフセットのたびに、見せたり、保存したり、もう一度確かめたりできる証書がここに残ります。保存した証書は、だれでもチェーンと照らして確かめられます。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation>証書を読み込んでいます…</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>すべての年</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>すべてのネットワーク</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>練習用</translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation>バッジを作成中です</translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation>コントラクトが変更されました</translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation>準備に失敗しました</translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation>公開バッジの内容が依頼と違います</translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation>保存された証書を読めません</translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation>保管庫の制限を超えています</translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation>上限額を超えています</translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation>価格の上限を超えています</translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation>支払いを許可しますか？</translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation>すべての支払いを止めてあります。パスワードを入力すると、Wattbackは上限額の範囲内で再び署名できます。</translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation>支払いを許可</translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation>すべての支払いが止まっています</translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation>支払いを再び許可するまで、何も署名されません。</translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation>Wattbackは動き続けます</translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation>トレイにあります。終了はそのメニューからできます。</translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation>Wattbackを閉じますか？</translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation>このデスクトップには、隠れるためのトレイがありません。最小化して動かし続けますか？それとも終了しますか？</translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation>どちらでも回答は集計されます。終了すると、表示も自動のオフセットも行われません。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>動かし続ける</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation>すでに償却されています</translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation>別のネットワークでオフセットが進行中です</translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation>すでに別の証書があります</translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation>別のオフセットが進行中です</translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation>別のカーボンの償却が進行中です</translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation>別の取引が先に処理されました</translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation>別のウォレットのオフセットが進行中です</translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation>バッジはオフです</translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation>回答のCSVファイル</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>ChatGPTのエクスポート</translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation>Claude Codeのログ</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Claudeのエクスポート</translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation>CodeCarbonの排出量</translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation>Codexのログ</translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation>Copilot CLIのログ</translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation>Gemini CLIのチャット</translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation>Google TakeoutのGeminiアクティビティ</translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation>回答のJSONLファイル</translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation>電力網のライブ強度が設定されていません</translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation>先にもう一度確認してください</translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation>マーケットは停止中です</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>ネットワークに接続できません</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>バッジを作れません</translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation>作るべきバッジはありません</translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation>バッジは作られませんでした</translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation>このマーケットにバッジはありません</translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation>ここにカーボン市場はありません</translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation>カーボンは償却されませんでした</translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation>証書を作れませんでした</translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation>このアドレスにコントラクトはありません</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>ディスプレイがありません</translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation>Electricity Mapsのキーがありません</translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation>電力網のライブ強度がありません</translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation>オフセットは行われませんでした</translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation>サービスマネージャーがありません</translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation>セッションバスがありません</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>そのアカウントはありません</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>その証書はありません</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>ウォレットはまだありません</translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation>集計には不要です。証書の償却には、自分のウォレットが必要です。ウォレットはこのコンピューターの中だけにあり、練習用ネットワークと練習用のお金から始まります。</translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation>署名ではありません</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>ウォレットのお金が足りません</translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation>この証書にはありません</translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation>このマーケットではできません</translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation>別のウォレットではできません</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>未充当はありません</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>取り消すものがありません</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>何も行われませんでした</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>何も送信されませんでした</translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation>Ollamaのチャット</translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation>Open WebUIのデータベース</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>在庫切れ</translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation>パスワードが短すぎます</translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation>練習用チェーンのファイルを使えません</translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation>練習用チェーンは使用中です</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>償却に失敗しました</translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation>この台帳にない償却</translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation>これらはあなたのウォレットが償却したものですが、この台帳からではありません。バックアップの時点のものか、別のWattbackによるものです。何のための償却かを答えるまで、これ以上は署名されません。</translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation>ここで集計した分に充当した</translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation>その分だけ未充当が減ります。証書は作られません</translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation>別の目的のものだった</translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation>未充当の量は変わりません</translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation>{amount}（{network}、{time}）</translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation>Wattbackの内部で問題が起きました</translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation>文章を数えられません</translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation>その回答は台帳にありません</translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation>それは記録できません</translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation>その設定はできません</translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation>そのソースには使える名前がありません</translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation>アカウントは委任されています</translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation>バックアップは信頼できません</translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation>バッジの作成に失敗しました</translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation>バッジが別の内容になります</translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation>カーボン市場は停止中です</translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation>チェーンの内容が違います</translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation>時計かノードのどちらかが間違っています</translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation>クレジットが変わりました</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>ファイルを使えませんでした</translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation>ネットワークのファイルに誤りがあります</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>インポートはキャンセルされました</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>キーが拒否されました</translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation>前回の失敗を処理中です</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>台帳を読めません</translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation>台帳に書き込めません</translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation>台帳はより新しいWattbackのものです</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>台帳は使用中です</translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation>台帳の合計が合いません</translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation>台帳の合計が限界に達しています</translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation>ライブサービスが待つよう求めています</translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation>ライブサービスに接続できません</translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation>ライブサービスはその地域を知りません</translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation>ライブサービスの応答が意味をなしません</translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation>マーケットの請求が多すぎます</translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation>マーケットはこのお金を受け付けません</translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation>マーケットが説明と違います</translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation>マーケットの取り分が多すぎます</translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation>マーケットが受け取れる額が足りません</translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation>ネットワーク手数料がいまは高すぎます</translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation>ネットワーク手数料が大きすぎます</translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation>ネットワークが遅れています</translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation>ネットワークに拒否されました</translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation>ネットワークのノードの内容が一致しません</translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation>オフセットは別の場所で続けられました</translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation>パスワードファイルを使えません</translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation>支払いが承認されていません</translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation>支払い用トークンが説明と違います</translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation>プールの量が足りません</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>価格が変わりました</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>価格が上がりました</translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation>見積もりの期限が切れました</translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation>償却に失敗しました</translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation>サービスを変更できませんでした</translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation>証書の在庫がなくなりました</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>システムのキーリングを使えません</translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation>システムのキーリングへの問い合わせは行われませんでした</translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation>トークンが別のものです</translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation>トークンが説明と違います</translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation>この取引は失敗する見込みです</translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation>保管庫を使えません</translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation>ウォレットのクレジットが足りません</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>ウォレットは使用中です</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>ウォレットはロックされています</translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation>ウォレットが署名を拒否しました</translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation>ウォレットに拒否されました</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>ウォレットのファイルが壊れています</translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation>ウォレットのアカウント一覧が壊れています</translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation>すでにウォレットがあります</translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation>復元用の単語ではありません</translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation>このアカウントは閲覧専用です</translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation>このアカウントはすでにあります</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>このアドレスは使えません</translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation>推定できません</translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation>この履歴をインポートできませんでした</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>これは鍵ではありません</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>これは金額ではありません</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>この名前は使えません</translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation>このプールには対応していません</translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation>パスワードの入力を待っています</translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation>もう一度問い合わせるには早すぎます</translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation>このマーケットには少なすぎます</translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation>償却するには少なすぎます</translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation>取引は受け付けられませんでした</translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation>不明なコインまたはトークン</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>不明なコントラクト</translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation>不明な画像形式</translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation>不明なネットワーク</translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation>Wattbackは実行できませんでした</translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation>Wattbackはすでに動いています</translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation>Wattbackの係数表が壊れています</translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation>ネットワークが違います</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>パスワードが違います</translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation>予算を使い切りました</translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation>予算をほぼ使い切りました</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>あなたの1週間</translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation>上限に達しました</translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation>ウォレットの残高が足りません</translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation>{site}が変わった可能性があります</translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation>ストリームを読めなかったため、最近の回答はページの文章から数えました。この数え方は正確さが劣ります。新しい拡張機能で直るかもしれません。</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ 合格</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ 不合格</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? 不明</translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation>{check}：{verdict}</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>証書を保存</translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation>署名済み文書を含む、見せるためのページ (*.pdf)</translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation>署名済み文書 (*.json)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation>報告書 (*.{form})</translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation>{path}に保存しました。このファイルだけで、だれでも確かめられます。</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>証書を検証</translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation>Wattbackの証書 (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>証書を確かめる</translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation>だれが作ったものでも、ファイルをこのウィンドウにドロップしてください。チェーンから読み直し、ファイルに書いてあるというだけで信じることはありません。</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>ファイルを検証…</translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation>ファイルの証書を確かめる</translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation>この証書に価値はありません。このコンピューターの中のチェーンで、練習用のお金を払って作られたものです。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation>見せるためのページ（PDF）または署名済みJSONとして保存</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation>保存したファイルだけを使い、チェーンと照らして確かめる</translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation>作成時の確認結果</translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation>エクスプローラーの取引ページのコード</translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation>エクスプローラーで表示</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>証書を読み込んでいます…</translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation>{time}作成、対象：{what}。{network}、{id}</translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation>年次報告書</translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation>1年分の償却を1ページに、またはGHG Protocolの列を持つ表にまとめます。</translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation>報告書の年</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFとして保存…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSVとして保存…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>JSONとして保存…</translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation>チェーンと照らして確かめています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation>この証書は成り立ちません</translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation>反する点はありませんが、{all}件の確認のうち{unknown}件は行えませんでした</translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation>✓ すべての確認に合格しました</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>1件の回答</translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation>名前のわからないモデル</translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation>{site}、{when}</translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation>不確かな点：{doubts}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>算出のしかた</translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation>ほかで測定された値として記録されたもので、何も推定していません。</translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation>集計上は{then}による推定値です。{now}で計算し直すと、次のとおりです。</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>出典：{source}</translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation>下端／中央／上端：5、50、95パーセンタイル。表：{tables}。</translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation>送信{sent}トークン、回答{answered}トークン</translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation>水：推定なし</translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation>水：{water}</translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation>電力量：{energy}</translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation>排出量：{emissions}（ロケーション基準）</translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation>確定した償却で充当済みです。</translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation>まだ償却で充当されていません。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation>選んだ回答の数値の算出のしかた</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSVとして書き出す…</translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation>この期間の、絞り込んだすべての回答</translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation>この期間の回答</translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation>これ以上は読めませんでした：{reason}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation>この期間に集計された回答はありません。</translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation>この期間に、この絞り込みで集計された回答はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation>
            <numerusform>回答%n件。これですべてです。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation>ここまでに回答{count}件。スクロールすると続きを表示します。</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>回答を書き出す</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation>
            <numerusform>回答%n件を{file}に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>電力量</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排出量</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>充当済み</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>設定で変更します</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>予算を変更</translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation>予算は設定されていません。予算は何も止めません。ほぼ使い切ったときに知らせるだけです。</translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation>{budget}、{dates}</translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation>直近4週間からの目安は{budget}です。平均より1割少ない量です。</translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation>{budget}にする</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>期間を指定…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation>サイト、モデル、プロバイダーで絞り込む</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>これで絞り込まない</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>絞り込み「{name}」を外す</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>すべて外す</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation>サイト：{name}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>モデル：{name}</translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation>プロバイダー：{name}</translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation>ほかの方法ならどうだったか</translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation>カタログをもとに、同じトークン数で計算しました。小さいモデルは、回答の質が下がったり、やり直しが増えたりすることがあります。どこで計算するかは、たいていプロバイダーが決めます。</translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation>カタログには、明らかに少なくて済んだものはありません。</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation>この期間に、この絞り込みで集計されたものはありません。</translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation>範囲 {spread}</translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation>範囲 {spread}、ロケーション基準</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>ロケーション基準</translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation>中央の推定値のうち、証書で充当した割合</translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation>まだ何も集計されていません。以前の質問の分を取り込めます。</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>この期間に集計されたものはありません。</translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation>{dates}の同じ時点までと比較</translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation>{dates}と比較</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation>回答1,000トークンあたりの電力量</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下端</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上端</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation>同じ数値を表で表示</translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation>この期間に集計された回答のトークンはありません。</translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation>平均{energy}。</translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation>回答に至るまでのすべてを含みます。送った文章、表示されない思考、そして回答です。</translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation>トークン数のない、記録された電力量も含みます。</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation>回答1,000トークンあたりの電力量、{least}から{most}</translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation>{emissions}（ロケーション基準）。{change}</translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation>比較できる電力量がありませんでした。</translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation>電力量は、中央の推定値ではほぼ同じです。</translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation>電力量は、中央の推定値では{percent}増えました。</translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation>電力量は、中央の推定値では{percent}減りました。</translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation>比較できる排出量がありませんでした。</translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation>排出量は、中央の推定値ではほぼ同じです。</translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation>排出量は{percent}増えました（ロケーション基準）。</translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation>排出量は{percent}減りました（ロケーション基準）。</translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation>2つの範囲は重なっていません。</translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation>範囲が重なっているため、実際は違うかもしれません。不確かさの大部分は両方に共通です。</translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation>{dates}に集計された回答はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation>
            <numerusform>{dates}の回答%n件で、{energy}かかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation>その前の週に集計されたものはありません。</translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation>その前の週とほぼ同じです。</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation>その前の週より{percent}多い量です。</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation>中央の推定値では、その前の週より{percent}多い量です。ただし範囲は重なっています。</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation>その前の週より{percent}少ない量です。</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation>中央の推定値では、その前の週より{percent}少ない量です。ただし範囲は重なっています。</translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation>1日あたり{energy}</translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation>1週間あたり{energy}</translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation>1か月あたり{energy}</translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation>{used}を使用：中央の推定値で、予算を{over}超えています。</translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation>{used}を使用、予算の{percent}です。残りは{left}です。</translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation>{used}を使用、残りは{left}です。</translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation>推定の範囲から見ると、予算の内にも外にもなりえます。</translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation>
            <numerusform>{site}の{model}：回答%n件で{energy}かかりました。{instead}なら{energy_instead}でした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation>
            <numerusform>{site}の{model}：回答%n件の排出量は{emissions}でした。{instead}の電力網なら{emissions_instead}でした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation>練習用 – 再生可能エネルギーは何も証明されません</translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation>ここで作られる証書は、このコンピューターの中のチェーンで練習用のお金を払って作る、価値のない紙です。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation>台帳を読み込んでいます…</translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation>台帳を読めるようになるまで、表示できるものはありません。</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>回答はまだありません</translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation>ブラウザーにWattbackの拡張機能を読み込みます。</translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation>ChatGPTなどのチャットを開いて、何か質問します。</translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation>回答が終わると、1秒以内にその電力量が自動でここに表示されます。</translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation>Wattbackが保存するのは、トークン数、モデルの名前、時刻です。あなたが書いた内容や回答の内容は決して残しません。</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>順を追って設定…</translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation>ブラウザーを確認し、最初の回答を一緒に待ちます</translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation>これまでの分を取り込む…</translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation>以前からあるチャットやエージェントのログを集計します</translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation>ウォレットを作る…</translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation>オフセットにだけ必要です</translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation>{amount}に充当しました</translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation>{network}で{answers}に充当しました。証書{id}。</translation>
    </message>
    <message>
        <source>Practice, no renewable energy was certified.</source>
        <translation>練習用で、再生可能エネルギーは何も証明されていません。</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>最近の回答</translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation>{site}の不明なモデル</translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation>{sent} → {written}トークン</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>充当済み</translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation>水は推定なし</translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation>水{amount}</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>回答はまだありません。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation>排出量（ロケーション基準）</translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation>コンピューターがあるとみなした場所の電力網によります。</translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation>排出量（マーケット基準）</translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation>ハードウェアの製造</translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation>スコープ3。どちらの値にも上乗せされます。</translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation>データセンターの水</translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation>発電所の水</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日間</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>推定なし</translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation>{what}：{figure}</translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation>電力量のほかに（今日）</translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation>
            <numerusform>電力量のほかに（直近%n日間）</numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation>同じ電力量の排出量です。プロバイダーが契約を公表している場合はそれにより、それ以外は電力網によります。あなたの証書は含みません。</translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation>同じ電力量の排出量です。プロバイダーが契約を公表している場合（電力量の{share}）はそれにより、それ以外は電力網によります。あなたの証書は含みません。</translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation>ハードウェアと水は、回答について、実測による方法でだけ推定します。</translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation>ハードウェアと水：電力量の{share}は推定していません。</translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation>いまに戻る（ダブルクリックでも同じ）</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation>1時間ごとに1本の棒</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation>1日ごとに1本の棒</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation>1週間ごとに1本の棒</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation>1か月ごとに1本の棒</translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation>棒を何によって分けるか</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>すべてまとめて</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>サイト別</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>モデル別</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>プロバイダー別</translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation>表示する期間を広げる（グラフでは - キー）</translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation>表示する期間を狭める（グラフでは + キー）</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>表示する期間を広げる</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>表示する期間を狭める</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>表示中の内容をファイルに保存</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>画像として（PNG）…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>図として（SVG）…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>表として（CSV）…</translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation>範囲、下端から上端</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>未充当</translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation>濃い色は充当済み、薄い色は未充当</translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation>正確な数値は、棒を指すか、グラフの上で矢印キーを押すと表示されます。</translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation>この期間に回答はありません。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>図 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>{path}に保存しました。</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation>電力量の表</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day}、{start}–{end}</translation>
    </message>
    <message>
        <source>{title} · {period}</source>
        <translation>{title} · {period}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per hour</source>
        <translation>電力量、1時間あたり{unit}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation>電力量、1日あたり{unit}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation>電力量、1週間あたり{unit}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation>電力量、1か月あたり{unit}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>不明なモデル</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation>{span}：回答なし</translation>
    </message>
    <message>
        <source>{span}: {energy}</source>
        <translation>{span}：{energy}</translation>
    </message>
    <message>
        <source>{group} {energy}</source>
        <translation>{group} {energy}</translation>
    </message>
    <message>
        <source>Electricity, {period}: no answers.</source>
        <translation>電力量、{period}：回答なし。</translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation>電力量、{period}：{answers}で{energy}。</translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation>うち{amount}は充当済みです。</translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation>{group}：{energy}。</translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation>すべて表にあります。</translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation>{amount}充当済み</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount}未充当</translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation>{first}に相当します。</translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation>{first}、または{second}に相当します。</translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation>{first}、{second}、または{third}に相当します。</translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation>{phrase}：電力量が同じ。{source}。</translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation>{phrase}：排出量が同じ（ロケーション基準）。{source}。</translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation>スマートフォンを{percent}まで充電</translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation>スマートフォンの充電{n}回分</translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation>LEDランプの点灯{n}秒分</translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation>LEDランプの点灯{n}分間分</translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation>LEDランプの点灯{n}時間分</translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation>LEDランプの点灯{n}日分</translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation>LEDランプの点灯{n}年分</translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation>車での走行{n} cm</translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation>車での走行{n} m</translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation>車での走行{n} km</translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation>湯を沸かす量{n} mL</translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation>湯を沸かす量{n}リットル</translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation>湯を沸かす量{n} m³</translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation>集計を一時停止</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今日、{day}</translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation>範囲 {range} {unit}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>電力量</translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation>範囲 {range}、ロケーション基準</translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation>ロケーション基準の排出量</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation>今日の電力量：{figure}</translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation>今日のロケーション基準の排出量：{figure}</translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation>今日：{answers}</translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation>水、推定なし</translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation>今日の水：推定なし</translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation>範囲 {range}、水</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation>今日の水：{figure}</translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation>集計を再開</translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation>電力量のグラフ</translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation>00月00日</translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation>電力量のほかに</translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation>どちらも何かから差し引かれることはなく、主張を強めることもありません。どちらも手動で行います。</translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation>カーボンクレジットを償却…</translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation>作るべきバッジを作る…</translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation>カーボンクレジットを償却</translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation>CO₂e何キログラム分にしますか？次の手順で、何が必要かを表示します。あなたの電力が排出したとされる量からは、1キログラムも差し引かれません。</translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation>キログラム(&amp;K)</translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation>マーケット自身の記録では、作るべきバッジはありません。ほかで作られたのかもしれません。</translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation>カーボンクレジット：償却なし。</translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation>
            <numerusform>カーボンクレジット：%n回の償却で{amount}を償却済み。</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation>{kilograms} kg</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation>
            <numerusform>{words}ほかに%n件が進行中です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation>
            <numerusform>Arkreenのバッジ：オフ。作成済み%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>毎月</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>毎年</translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation>
            <numerusform>Arkreenのバッジ：{every}。作成済み%n件、未作成：{due}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation>
            <numerusform>Arkreenのバッジ：{every}。作成済み%n件、未作成はありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>未充当の量</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>未充当はありません。</translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation>推定は{figure}です。償却するとすれば{amount}（{coverage}）です。</translation>
    </message>
    <message>
        <source>For {what}.</source>
        <translation>対象：{what}。</translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation>これまでの充当：{amount}、充当すべき全体の{share}。</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>償却</translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation>まだありません。償却ごとに、価格、手数料、エクスプローラーのページがここに表示されます。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>この償却の証書</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>古いものを表示</translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation>償却を読み込んでいます…</translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation>{network}、練習用</translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation>対象：{what}。{time}、{network}。</translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation>価格{price}、ネットワーク手数料{fee}。</translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation>{state}：{reason}。</translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation>充当するはずだった分は、再び未充当になりました。</translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation>練習用：本物の証明は何もなく、どのエクスプローラーにも表示されません。</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>あなたのルール</translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation>すべての支払いを止めてあります。再び許可するまで、何も署名されません。</translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation>設定で変更</translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation>すべての支払いを止める</translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation>すぐに止まります。パスワードは不要です</translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation>支払いを許可…</translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation>ウォレットのパスワードが必要です</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{limit}のうち{used}</translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation>支出（{when}）</translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation>上限額（{name}）</translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation>{name}：{used}</translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation>別のウォレットで署名</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation>今日の価格を問い合わせています…</translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation>{amount}、1時間以内に署名してください</translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation>この順に署名してください。結果はWattbackが自動で認識し、同じことが二重に行われることはありません。</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>今すぐオフセット</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation>今日の価格を問い合わせています。まだ何も署名されていません。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation>{amount}をオフセット</translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation>何も署名されず、何も支払われませんでした。</translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation>このウィンドウは閉じてもかまいません。償却は続き、完了したらお知らせします。</translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation>集計したものは何も失われません。</translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation>ここでの償却は何も証明せず、支払いには練習用のお金を使います。</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation>この償却1回に署名するための、ウォレットのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>ウォレットのパスワード</translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation>{amount}分の証書を償却しますか？</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation>{what}、{coverage}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation>CO₂e {amount}分のカーボンクレジットを償却しますか？</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>最大の支出</translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation>マーケットの手数料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation>{network}の{market}</translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation>{amount}を償却</translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation>償却を進めています。Wattbackが引き続き見守り、同じことが二重に行われることはありません。</translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation>ネットワークによると、{amount}が償却されました。</translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation>この公開バッジを作りますか？</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示内容</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>公開される文章</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>ネットワーク手数料</translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation>最大{fee}</translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation>バッジの内容はすべて、だれでも、いつまでも読めます。ウォレットのアドレス、期間、量、そして領収書のフィンガープリントです。名前、回答、チャットは含まれません。主張するのにバッジは必要ありません。</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>バッジを作る</translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation>バッジを作成中です。進み具合はWattbackが確認します。</translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation>バッジ{number}ができました。3日後、だれも編集できなくなってから、もう一度読み直します。</translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation>あなたの残高</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証書</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation>充当済み：{amount}</translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation>証書{id}は、{network}で{period}の{what}に充当したものです。</translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation>これは練習です。再生可能エネルギーは何も証明されていません。</translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation>証書の一覧にあり、そこで書き出しや検証ができます。</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>充当</translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation>今すぐオフセット…</translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation>{matched}充当済み、{due}未充当</translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation>先に量、価格、手数料を表示します。同意するまで何も署名されません</translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation>証書の償却には自分のウォレットが必要です</translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation>証書の償却にはウォレットが必要です。ウォレットはこのコンピューターの中だけにあります。</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>続ける…</translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation>償却が進行中です：{state}。</translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation>これまでに集計した分は、すべて充当済みです。</translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation>前回の償却自体の電力量か、自分で記録した電力量です。次の回答まで待ってもかまいません。</translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation>充当とは、同じ電力量の再生可能エネルギー証書を償却することです。RECはカーボン・オフセットではなく、キログラムは差し引かれません。</translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation>{what}の未充当分、{coverage}。</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>未充当の量を読み込んでいます…</translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation>償却を取り消しますか？</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation>何もしない取引で置き換えます。ネットワークがそちらを先に処理すれば、ネットワーク手数料がかかり、充当するはずだった分は再び未充当になります。どちらかが先に処理されると、もう一方は決して実行されません。</translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation>ウォレットのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation>取り消されました。かかったのはネットワーク手数料だけで、充当するはずだった分は再び未充当になりました。</translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation>償却のほうが先に処理され、確定しました。</translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation>ネットワークはまだどちらも取り込んでいません（{state}）。Wattbackが引き続き見守り、同じことが二重に行われることはありません。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation>{amount}、{period}の{what}、{network}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>続ける…</translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation>署名する内容を表示…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>取り消す…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}：{state}</translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation>
            <numerusform>ブロック内、{needed}件の承認のうち%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計画済み</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>価格確認済み</translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation>別のウォレットに提示済み</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>ブロック内</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation>取り消しを行いました。ネットワークは償却か、それに代わる取引のどちらか一方だけを取り込み、両方を取り込むことはありません。どちらになるかはWattbackが見守ります。</translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation>まだ何も署名されていません。続けることも、このままやめることもできます。</translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation>別のウォレットで1時間以内に署名できます。結果は自動で認識され、同じことが二重に行われることはありません。</translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation>署名して保存してあり、ネットワークが取り込むまで送り続けます。二重に行われることはありません。</translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation>ネットワークに届いていますが、まだ取り込まれていません。まだ取り消せます。</translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation>十分な数のブロックが上に積み重なるまで待っています。もう取り消せません。</translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation>使ったワットを、返す</translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation>Wattbackは、使っているAIチャットがどれだけの電力を使うかを伝え、再生可能エネルギー証書をそれに充当できるようにします。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>すること</translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation>ブラウザーで回答ごとのトークンを数え、その電力量を推定します。</translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation>どの数値も範囲で示します。データセンターの外で正確に知る人はいないからです。</translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation>希望すれば、あなた自身のウォレットから、その電力量の証書を償却します。</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>決してしないこと</translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation>書いた内容や回答の内容は決して残しません。アカウントもサーバーもありません。</translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation>自動で支払うことは決してありません。あなたがオンにした場合に限り、上限額の範囲内でだけ支払います。</translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation>わかっている以上のことは決して言いません。練習用の証書に価値はなく、証書にもそう書いてあります。</translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation>次からの手順は1分ほどです。どれも飛ばすことができ、あとで設定から行えます。</translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation>拡張機能がブラウザーで数え、その数をこのコンピューターのWattbackに渡します。そのためには、各ブラウザーがWattbackを知っている必要があります。</translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation>ブラウザーをつなぐ</translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation>最初の回答を待っています…</translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation>回答を集計しています。</translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation>最初の回答を集計しました。</translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation>最新の回答：{model}（{site}）、{energy}、{time}。</translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation>名前のわからないモデル</translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation>つないだブラウザーで、チャットに何か質問してください。回答が終わると、自動でここに表示されます。</translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation>Wattbackが知っているブラウザーは見つかりませんでした。インストールして一度起動してから、戻ってきてください。</translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation>拡張機能は手動で読み込みます。Chromiumではchrome://extensionsを開き、デベロッパー モードをオンにして「パッケージ化されていない拡張機能を読み込む」を選びます。Firefoxではabout:debuggingを開き、「このFirefox」、「一時的なアドオンを読み込む」の順に選びます。</translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation>{browser}用フォルダーのパスをコピー</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>✓ linked</source>
        <translation>✓ 接続済み</translation>
    </message>
    <message>
        <source>{browser} does not know Wattback yet.</source>
        <translation>{browser}はまだWattbackを知りません。</translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation>Wattbackへようこそ</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>飛ばす(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>このコンピューターで見つかったもの：</translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation>このコンピューターに履歴は見つかりませんでした。</translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation>{size}、最終使用{day}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation>停止しています… {title}からは何も集計されません。</translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation>{title}を読み込んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation>
            <numerusform>{title}を読み込んでいます：これまでに回答%n件が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation>{title}：キャンセルされ、何も集計されませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>%n件を除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation>
            <numerusform>回答%n件は集計済みのため、二重には数えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>新しいものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation>
            <numerusform>新しい回答%n件、{energy}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation>
            <numerusform>{period}の新しい回答%n件、{energy}。</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか{count}件</translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation>履歴を取り込む</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation>自分のファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation>履歴の種類</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation>このウィンドウにドロップすることもできます。種類は自動で判別されます。</translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation>コーディングエージェントのログを1分ごとに見る</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation>これまでの分を取り込む</translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation>チャットのエクスポートやコーディングエージェントのログも集計できます。文章はトークンを数えるために読み、そのあと破棄します。すでに数えたものを二重に数えることはありません。</translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation>別のファイルまたはフォルダー…</translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation>どの電力網か</translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation>1キロワット時に伴うCO₂eの量は、電力網によって変わります。チャットはコンピューターの場所を明かさないため、正確にはわかりません。電力量そのものは、ここでの選択に左右されません。</translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation>各プロバイダーのコンピューターの通常の所在地</translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation>すべてに1つの電力網を使う（たとえば自分の電力網）：</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>電力網</translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation>このコンピューターの時計からは{place}と推測されます。ネットワークには問い合わせていません。</translation>
    </message>
    <message>
        <source>When to match</source>
        <translation>いつ充当するか</translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation>未充当になる見込み</translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation>毎回、自分で決める</translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation>「今すぐオフセット」を押すまで、何も起こりません。</translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation>確認を受ける</translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation>未充当が十分たまると、Wattbackがプレビューを表示して待ちます。</translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation>上限額の範囲内で自動</translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation>今ここでウォレットのパスワードが必要です。上限額、価格の上限、ブレーキは常に有効です。</translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation>ウォレットがないと自動では何も償却できません。前の手順で作ってください。</translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation>自動で償却しますか？</translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation>Wattbackは、確認せずにあなたのウォレットから証書の代金を支払います。上限額を超えることは決してありません。パスワードなしで、いつでも止められます。</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation>使い方はまだ何もわかっていません。数日分が集計されたら、また見に来てください。</translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation>まだ見込みを出せません。3日分の利用が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation>
            <numerusform>%n日間の回答で{energy}かかりました。同じ調子なら、1年でおよそ{year}になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>手順{number}/{count}</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>いつもそこに</translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation>Wattbackのウィンドウが開いていてもいなくても、回答は集計されます。ログインと同時に起動すると、トレイで静かに待ち、今日の分をひと目で示し、対応が必要なときにお知らせします。</translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation>ログイン時にWattbackを起動(&amp;L)</translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation>ログイン時にWattbackを起動</translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation>これで終わりです。選んだことも飛ばしたことも、この手順自体も、設定にあります。</translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation>ウォレット（必要なら）</translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation>集計にウォレットは要りません。充当には必要です。証書は、あなただけのウォレットで償却します。その鍵はこのコンピューターで作られ、あなたのパスワードで暗号化され、外に出ることは決してありません。</translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation>最初は練習用ネットワークで、練習用のお金を使います。すべて動作し、費用はかからず、証書に価値はありません。実際のネットワークは、あとで設定から選びます。お金を入れれば、同じウォレットをそこでも使えます。</translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation>ウォレットを作る、または取り込む…</translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation>12個の単語は一度だけ表示されます。紙に書いてください。それがあれば別のコンピューターでウォレットを取り戻せます。なければ、だれにも取り戻せません。</translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation>✓ ウォレットの準備ができました：{address}</translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation>ウォレットの準備ができました：{address}</translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation>ライセンス：{licence}。推定のもとになる表は、各行の出典、年、ライセンスを示しています：METHODOLOGY.md。</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>このインストールを点検</translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation>doctorと同じ点検を行います</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>推定し直す</translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation>まだ償却で充当されていない分を、今の表で計算します</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>履歴をインポート</translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation>はじめの1分…</translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation>最初にWattbackが尋ねたこと</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation>Wattback {version}、数値：{factors}</translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation>すべて{folder}に保存されています</translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation>正常：{text}</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>不足：{text}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>うち%n件が変わりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation>
            <numerusform>回答と記録%n件を確認しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation>すべて今の表で推定されています。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Wattbackについて</translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation>数字を入力してください。</translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation>{least}から{most}まで指定できます。</translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation>小数点以下は6桁までです。</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>整数で指定してください。</translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation>数字として読めません。{example}のように書いてください。</translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation>数字として読めません。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation>2つ以上あると、返ってきた内容を比べてから確定とみなします。アドレスにはあなたのキーが含まれることがあるため、ホスト名だけを表示します。</translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation>ノードを表示するネットワーク</translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation>ノードのアドレス（1行に1つ）</translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation>1行に1つずつhttpsアドレスを書きます。上のものと置き換わります。</translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation>このノードを使う</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>通常のノードを使う</translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation>Wattbackに付属のノード</translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation>問い合わせ先：{nodes}</translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation>ノードがわからないため、何も問い合わせできません。</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation>ログインすると、Wattbackがトレイで起動します。起動していなくても回答は集計されます。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>{setting}をリセット</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation>既定値に戻す：{default}</translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation>支出を増やしますか？</translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation>{setting}：Wattbackが今より多く支出できるようになるため、ウォレットのパスワードが必要です。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation>集計は一時停止中</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>集計中</translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation>電力網：{zone}、ライブ</translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation>電力網：{zone}</translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation>数値：{factors}</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation>台帳を読めません。表示が古いおそれがあります</translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation>
            <numerusform>今日：{energy}、回答%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation>今日：回答はまだありません</translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation>未充当：{amount}</translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation>ウォレットがロックされています。自動では何も充当されません</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>対応が必要なことがあります</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>練習用ネットワーク</translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation>Wattbackを開く</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation>アカウントを読み込んでいます…</translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation>これで支払う</translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation>証書の代金はこのアカウントから支払われます</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation>アカウントの名前を変更</translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation>名前はあなただけのもので、このコンピューターの中だけにあります。{address}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>新しく作る…</translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation>✓ 支払い用</translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation>✓ 支払い用、鍵は別の場所</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>鍵は別の場所</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation>復元用の単語から…</translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation>秘密鍵から…</translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation>キーストアファイルから…</translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation>アドレスを閲覧のみ…</translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation>名前（自由）(&amp;M)</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>閲覧する</translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation>取り込む</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>パスワードは%n文字以上必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>2つのパスワードが違います。同じものを2回入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation>
            <numerusform>新しいパスワード（%n文字以上）(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>もう一度同じもの(&amp;A)</translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation>単語を順番どおりに、空白で区切って入力してください。単語は保存されません。単語が表す鍵だけを、パスワードで暗号化して保存します。</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>復元用の単語(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation>この単語の何番目のアカウントか（最初は0）(&amp;H)</translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation>16進数64桁です。鍵はパスワードで暗号化して保存されます。</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>秘密鍵(&amp;K)</translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation>別のウォレットのファイルと、そのパスワードです。ファイルはそのまま残り、鍵はここで別のパスワードで保存されます。</translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation>キーストアファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation>そのパスワード(&amp;I)</translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation>鍵は別のウォレットに残ります。Wattbackはアカウントの残高を表示し、支払いを準備します。署名はそのウォレットで行います。</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation>{address}をウォレットに追加しました。これからはこのアカウントが支払います。</translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation>{address}をウォレットに追加しました。これを選ぶまでは、別のアカウントが支払います。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>ネットワークに問い合わせています…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>送金…</translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation>先に手数料と残る額を表示します。パスワードが必要です</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度問い合わせる</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>{time}現在</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受け取る</translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation>スキャン用の、あなたのアドレスのコード</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation>アドレスを読み込んでいます…</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>ネットワーク：{network}</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation>アドレス {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation>別のウォレットでスキャンする、依頼のコード</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>依頼（JSON）</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>JSONをコピー</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation>{number}/{all}：別のウォレットでこれをスキャン</translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation>別のウォレットでこれをスキャンし、そこで署名してください</translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation>リンクにすべて含まれています。</translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation>リンクのコールデータを読まないウォレットもあります。表示されない場合は、JSONを貼り付けてください。</translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation>コードにするには長すぎます。JSONを別のウォレットに貼り付けてください。</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>安全に保つ</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation>このアカウントの鍵は別の場所にあり、ここでロックするものもバックアップするものもありません。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>今すぐロック</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation>単語を確かめる…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>パスワードを変更…</translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation>キーリングから削除</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation>システムのキーリングは、もうパスワードを保存していません</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation>システムのキーリングがパスワードを保存しています。Wattbackは上限の範囲内で確認せずに署名し、あなたのプログラムはどれもパスワードを読めます。</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation>
            <numerusform>ロック解除中です。操作がないまま%n分たつか、コンピューターがスリープするか、Wattbackが終了するとロックされます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation>ロックされています。次の署名でパスワードを求めます。</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>鍵をバックアップ</translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation>暗号化された鍵のコピーで、どのウォレットでもこのパスワードで開けます。完了を知らせる前に読み直して確かめます。別のディスクに保管してください。</translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation>まだ存在しないファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation>{path}のコピーを読み直し、あなたのパスワードで開けることを確かめました。別のディスクに保管してください。</translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation>復元用の単語を確かめる</translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation>紙に書いた単語を入力してください。比較するだけで保存はされず、何も変わりません。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation>✓ この単語はこのアカウントのものです。これだけで復元できます。</translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation>✗ これは復元用の単語ですが、別のアカウントのものです。ほかになければ、鍵をファイルとしてバックアップしてください。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation>鍵を暗号化し直します。以前に作ったコピーは、引き続き古いパスワードで開けます。</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>古いパスワード(&amp;O)</translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation>これからは新しいパスワードでアカウントが開きます。</translation>
    </message>
    <message>
        <source>Send money</source>
        <translation>送金</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>署名しています…</translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation>コインまたはトークン</translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation>送り先のアドレス</translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation>送り先のアドレス(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation>金額（小数点はピリオド）(&amp;A)</translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation>ネットワーク手数料を除く全額</translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation>送ったものは、ブロックに入ると取り戻せません。アドレスを1文字ずつ確かめてください。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>送り先</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation>このアカウントの鍵は別の場所にあります。次の手順で、そのウォレットが署名する内容を表示します。</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation>この送金1件に署名するための、ウォレットのパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>{amount}を送りますか？</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>{amount}を送る</translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation>少なくとも{left}</translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation>署名する内容を表示</translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation>{to}へ{what}</translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation>このウィンドウは閉じてもかまいません。署名したものはそのまま送られ、一覧に表示されます。</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>最近の送金</translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation>ネットワーク手数料がかかり、パスワードが必要です</translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation>まだブロックに入っていないものを取り消しますか？</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation>何もしない取引で置き換えます（ネットワークがそちらを先に処理した場合）。ネットワーク手数料がかかります。</translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ 到着</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失敗</translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation>✗ 取り消し</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation>{time}、{state}</translation>
    </message>
    <message>
        <source>Make another account</source>
        <translation>別のアカウントを作る</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation>ウォレットを作る</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>ウォレットを作成</translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation>{number}番目の単語が、表示されたものと違います。「戻る」で確かめてください。</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>自分のウォレット</translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation>証書は、あなただけのものであるウォレットで償却します。その鍵はこのコンピューターで作られ、パスワードで暗号化してここに保管されます。Wattbackがこの鍵で署名するのは、あなたが許したものだけで、上限額を超えることは決してありません。</translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation>このウォレットは、練習用ネットワークと練習用のお金から始まります。</translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation>お金は自分で入れます。ほかのだれもそこから支払えず、だれもあなたの代わりに復元できません。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>パスワード（もう一度）</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation>
            <numerusform>パスワード（%n文字以上）(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>パスワード（もう一度）(&amp;A)</translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation>または、すでにあるアカウントを取り込みます：</translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation>あなたの12個の単語</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation>これらの単語を、この順番で紙に書いてください。表示されるのは今だけです。単語を持つ人がウォレットを持つことになります。単語がなければ、コンピューターをなくしたりパスワードを忘れたりすると、ウォレットは失われます。</translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation>次の手順で、そのうち3つを尋ねます。</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>単語{number}：{word}</translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation>3つの単語の確認</translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation>紙に書いてあることを確かめるため、次の3つを入力してください。</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>単語{number}</translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation>ウォレットの準備ができました</translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation>受け取り専用のアドレスは次のとおりです：</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation>{payment}と{coin}</translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation>償却は手動です。あなたが指示しない限り、何も支払われません。</translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation>未充当が十分たまると確認します。あなたが指示しない限り、何も支払われません。</translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation>証書は、決めた上限の範囲内で自動的に償却されます。</translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation>
            <numerusform>十分とみなすのは、{threshold}か、%n日たったものです。</numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation>ネットワーク手数料は価格の{share}までです。そうなるまで、量をまとめます。</translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation>推定範囲の上端に充当します。少なすぎるより多すぎるほうになるようにするためです。</translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation>推定範囲の中央に充当します。少なすぎることも多すぎることも、同じくらいありえます。</translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation>推定範囲の下端に充当します。おそらく少なすぎます。</translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation>1メガワット時の価格は{price}まで、1回のネットワーク手数料は{fee}までです。</translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation>
            <numerusform>{period}、{amount}の償却%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation>1回の償却</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation>31日間</translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation>Wattbackはこのアカウントを閲覧しているだけで、鍵は別のウォレットにあります。何も署名されませんでした。そのウォレットで署名する内容は、「オフセット」ページまたはwattback payments offerで表示できます。</translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation>今回を含めて{limit}のうち{used}</translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation>{device}の{standard}証書：{technology}、地域{region}、発電期間{start}から{end}、発行者{issuer}</translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation>すべての支払いを止めてあります。再び許可するまで、何も償却されません。</translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation>{day}ごろ</translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation>{around}（早ければ{earliest}、利用が少なければずっと遅くなります）</translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation>{around}（{earliest}から{latest}）</translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation>{next}償却は手動なので、あなたの操作を待ちます。</translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation>次の償却の時期はまだわかりません。3日分の利用が必要です。</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation>未充当はなく、直近4週間に集計されたものもありません。</translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation>ここの証書は費用がかからないため、どの量でもネットワーク手数料に見合いません。</translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation>直近の数週間の使い方では、ネットワーク手数料の割合が十分小さくなるまで2年以上かかります。別のネットワークやマーケットのほうが安いかもしれません。</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation>次回：{around}、約{amount}。価格はまだ確認していません。</translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation>練習用のお金での手数料</translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation>{coin}での手数料</translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation>手数料 最大{fee}</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation>次回：{around}、約{amount}、{price} + {fee}（{day}現在）。</translation>
    </message>
    <message>
        <source>Key for Electricity Maps</source>
        <translation>Electricity Mapsのキー</translation>
    </message>
    <message>
        <source>The service asks for one. The system keyring keeps it, and nobody is shown it again.</source>
        <translation>このサービスはキーを求めます。キーはシステムのキーリングに保存され、だれにも再び表示されません。</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>キーを保存</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring.</source>
        <translation>キーはシステムのキーリングに保存されています。</translation>
    </message>
    <message>
        <source>No key is kept any more.</source>
        <translation>キーはもう保存されていません。</translation>
    </message>
    <message>
        <source>your own factor, {factor} g/kWh</source>
        <translation>独自の係数、{factor} g/kWh</translation>
    </message>
    <message>
        <source>each provider&apos;s usual market</source>
        <translation>各事業者の通常の地域</translation>
    </message>
</context>
</TS>
