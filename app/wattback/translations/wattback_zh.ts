<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation>已撤回，只花了网络费。</translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation>它已签名并保存，Wattback 会一直发送到送达为止：不要再发送一次。只要它还没有进入任何区块，你就可以撤回。</translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation>转账更快一步：已经到账。</translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation>它已进入区块，正在等待确认。</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>已到账。</translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation>支付网络费</translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation>支付证书</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>可以发送</translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation>只发送 {network} 上存在的资产：同一个地址在别的网络上是另一个账户。</translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation>这是这台电脑里的练习网络，用的是练习币。不要往这里发送真钱：它不会到账。</translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation>{network} 是测试网络，上面的钱没有价值。不要往这里发送真钱。</translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation>这个地址不带校验和：输错一位也不会被发现。请再逐个字符核对一遍。</translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation>没有等待中的转账：没有可撤回的。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>不到 1 %</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>超过 99 %</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation>{figure}；占用电的 {percent} %</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation>{figure}；占排放的 {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation>记录的用电</translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation>估计上限</translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation>估计中值</translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation>估计下限</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>priced</source>
        <translation>已询价</translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation>已提交给别处的钱包</translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation>已签名，尚未发送</translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation>已发送，等待网络</translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation>已进入区块，等待确认</translation>
    </message>
    <message>
        <source>final</source>
        <translation>最终确定</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation>当时的 {version}</translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation>现在的 {version}</translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation>{month} 按 {after} 比按 {before} 更高，按后者原本为零。</translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation>{month} 按 {after} 与按 {before} 相同</translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation>{month} 按 {after} 比按 {before} {moved}</translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation>{looks}；其排放{moved}。</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>over 99</source>
        <translation>超过 99</translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation>低 {figure} %</translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation>高 {figure} %</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>找到 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation>没有这个名称。换一个词试试，或者用命令行使用的键名。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation>窗口的语言。数字和日期也随之改变。</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation>浅色、深色，或跟随桌面。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation>开启期间，会请浏览器不要计数；没有计到的，以后也不会补上。</translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation>计数与地点</translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation>计算机在哪里运行</translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation>排放所依据的电网。提供商很少说明回答是在哪里计算的。</translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation>各提供商通常所在的市场</translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation>每千瓦时排放</translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation>用你自己的数值代替电网的数值。</translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation>g CO₂e/kWh</translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation>电网的数值</translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation>实时电网</translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation>向一个服务查询电网这一小时的数值。它会得知你的区域，除此之外一无所知。</translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation>关闭：年平均值</translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation>Carbon Intensity API（英国）</translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation>Electricity Maps 的区域</translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation>它对你所在区域的叫法，例如 US-CAL-CISO。</translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation>你的区域所在的国家</translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation>实时服务的地址</translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation>用于你自己的代理。必须是 https，或者在这台机器上。</translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation>服务自己的地址</translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation>如何估计能耗</translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation>实测：依据测量得出，带有范围。最初的示例按每 1,000 个 token 100 Wh 计。</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation>最初的示例</translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation>留意编程智能体的日志</translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation>每分钟读取这台机器上编程智能体的日志。保存计数，不保存文本。</translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation>预算周期</translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation>你的用电预算所针对的时间段。</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation>用电预算</translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation>按中心估计值计。超出预算不会停止任何事情。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation>何时注销证书</translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation>自动注销只在你的限制之内进行，并且需要输入一次钱包密码。</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>由我来决定</translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation>待匹配量足够时问我</translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation>按什么匹配</translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation>只要估计成立，上限就足够。中值可能偏少。</translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation>估计上限</translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation>估计中值</translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation>估计下限</translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation>待匹配多少算足够</translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation>达到这个量就询问或注销。在真实网络上，大约 1,000 Wh 起才值得付手续费。</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>最多等待</translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation>等了这么久之后，低于这个量也会注销，前提是手续费占比足够小。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation>手续费占比上限</translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation>在不逐次询问你的情况下，网络费占证书价格的最大比例。</translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation>在哪里注销证书。练习网络上的证书没有价值。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation>在该网络上出售证书的一方。</translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation>网络首选的市场</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation>自己的金库</translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation>你的金库合约的地址，用于同名的市场。</translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation>在 Arkreen 上提前购买</translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation>一次买这么多，可以节省手续费。0 表示每次注销时购买。</translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation>Arkreen 徽章</translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation>展示你的注销记录的公开页面。它要付手续费，并不多证明任何东西。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation>紧急停止：凡是付款的都不签名。解除它需要钱包密码。</translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation>每次注销最多</translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation>调高需要钱包密码，调低不需要。</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>24 小时内最多</translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation>31 天内最多</translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation>证书最高价格</translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation>更贵的不买。调高需要钱包密码。</translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation>网络费上限</translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation>针对单笔交易。调高需要钱包密码。</translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation>网络币的价格</translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation>支付手续费的币，折合支付代币是多少。使用你自己的数值需要密码。</translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation>网络的价格来源</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>钱包</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>锁定等待时间</translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation>在窗口中解锁的钱包，闲置这么多分钟后锁定。0 表示每次使用后锁定。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation>把密码保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation>很方便，但你的每个程序之后都能读取它。关闭后，密码会从中移除。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation>证书注销后。</translation>
    </message>
    <message>
        <source>A failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation>有事情需要你处理时。</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation>钱包里的钱不够下一次注销时。</translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation>达到限制</translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation>你的某项限制让注销等待时。</translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation>网站有变化</translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation>聊天网站有变化，其回答的计数可能因此不那么准确时。</translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation>预算快用完或已用完时，各通知一次。</translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation>每周一，总结上一周。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>抵消</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation>还没有。每次抵消都会在这里留下一份证书，可以展示、保存和再次检查。任何人都可以对照链检查保存的证书。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation>正在读取你的证书…</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation>有一枚徽章正在进行中</translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation>有合约被更改</translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation>准备步骤失败</translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation>公开徽章与所要求的不符</translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation>有一份保存的证书无法读取</translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation>超出金库的限制</translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation>超出你的限额</translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation>超出你的价格上限</translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation>允许付款？</translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation>你已停止所有付款。输入密码后，Wattback 可以在你的限额之内重新签名。</translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation>允许付款</translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation>所有付款已停止</translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation>在你重新允许付款之前，不会签署任何东西。</translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation>Wattback 继续运行</translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation>它在托盘里。托盘菜单中有“退出”。</translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation>关闭 Wattback？</translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation>这个桌面没有可以隐藏到的托盘。让 Wattback 最小化继续运行，还是退出？</translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation>无论哪种，回答都会计数；没有 Wattback，就不会显示任何内容，也不会自动抵消。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation>已经注销过</translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation>另一个网络上有抵消正在进行</translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation>那里已有另一份证书</translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation>另一次抵消正在进行</translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation>另一次碳信用注销正在进行</translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation>另一笔交易抢先了</translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation>另一个钱包的抵消正在进行</translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation>徽章已关闭</translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation>回答的 CSV 文件</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>ChatGPT 导出</translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation>Claude Code 日志</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Claude 导出</translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation>CodeCarbon 排放记录</translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation>Codex 日志</translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation>Copilot CLI 日志</translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation>Gemini CLI 聊天</translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation>Google Takeout 中的 Gemini 活动</translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation>回答的 JSONL 文件</translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation>尚未设置实时电网强度</translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation>请先再看一遍</translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation>市场已暂停</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>无法连接网络</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>无法制作徽章</translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation>没有该制作的徽章</translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation>没有制作徽章</translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation>这个市场没有徽章</translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation>这里没有碳市场</translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation>没有注销任何碳信用</translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation>无法生成证书</translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation>这个地址上没有合约</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>没有显示器</translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation>没有 Electricity Maps 的密钥</translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation>没有实时电网强度</translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation>没有进行抵消</translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation>没有服务管理器</translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation>没有会话总线</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>没有这个账户</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>没有这份证书</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>还没有钱包</translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation>计数不需要钱包。要注销证书，你需要一个自己的钱包：它留在这台电脑上，从练习网络的练习币开始。</translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation>不是签名</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>钱包里的钱不够</translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation>不在这份证书里</translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation>这个市场不支持</translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation>不能用另一个钱包</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待匹配的量</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>没有可取消的</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>什么也没做</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>什么也没发送</translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation>Ollama 聊天</translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation>Open WebUI 数据库</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation>密码太短</translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation>练习链文件无法使用</translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation>练习链正在使用中</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>注销失败</translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation>这个账本不知道的注销</translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation>你的钱包注销了这些，但不是由这个账本发起的：来自备份的时间点，或来自另一个 Wattback。在你说明它们的用途之前，不会再签署任何东西。</translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation>它们匹配的是这里计数的用电</translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation>待匹配量相应减少；不会为它们生成证书</translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation>它们用于别的事情</translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation>待匹配量保持不变</translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation>{amount}，{network}，{time}</translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation>Wattback 内部出了问题</translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation>无法统计文本</translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation>账本里没有这个回答</translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation>无法记录</translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation>无法这样设置</translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation>这个来源没有可用的名称</translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation>账户已被委托</translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation>这份备份不可靠</translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation>徽章失败</translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation>徽章会与之前的不同</translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation>碳市场已暂停</translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation>链上的信息与此不同</translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation>时钟有误，或者节点有误</translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation>碳信用有变化</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>无法使用该文件</translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation>网络文件有错误</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>导入已取消</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation>上次失败正在等待落定</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>无法读取账本</translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation>无法写入账本</translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation>账本来自更新版本的 Wattback</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>账本正在使用中</translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation>账本的合计对不上</translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation>账本的总量已达极限</translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation>实时服务要求稍候</translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation>无法连接实时服务</translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation>实时服务不认识这个区域</translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation>实时服务的答复没有意义</translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation>市场要价太高</translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation>市场不接受这种钱</translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation>市场与描述不符</translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation>市场留取太多</translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation>市场可支取的额度不够</translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation>现在网络费太高</translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation>网络费太多</translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation>网络很慢</translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation>网络拒绝了</translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation>网络的节点说法不一</translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation>抵消已在别处继续</translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation>无法使用密码文件</translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation>付款未获授权</translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation>支付代币与描述不符</translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation>池中数量太少</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>价格变了</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>价格上涨了</translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation>报价已过期</translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation>注销失败</translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation>无法更改服务</translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation>证书库存已空</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>无法使用系统密钥环</translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation>没有询问系统密钥环</translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation>代币不是同一个</translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation>代币与描述不符</translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation>交易会失败</translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation>无法使用金库</translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation>钱包里的碳信用太少</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>钱包正在使用中</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>钱包已锁定</translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation>钱包拒绝签名</translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation>钱包拒绝了</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>钱包文件已损坏</translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation>钱包的账户列表已损坏</translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation>已经有一个钱包</translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation>这些不是助记词</translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation>这个账户仅供观察</translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation>这个账户已经存在</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>无法使用这个地址</translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation>无法估计</translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation>无法导入这份历史</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>这不是密钥</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>这不是金额</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>无法使用这个名称</translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation>这需要你的密码</translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation>不支持这个池</translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation>这在等待你的密码</translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation>现在再次询问为时过早</translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation>对这个市场来说太少</translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation>太少，无法注销</translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation>交易未被接受</translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation>未知的币或代币</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>未知的合约</translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation>未知的图片类型</translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation>未知的网络</translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation>Wattback 做不到</translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation>Wattback 已在运行</translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation>Wattback 的系数表已损坏</translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation>网络不对</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation>你的预算已用完</translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation>你的预算快用完了</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>你的一周</translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation>达到了你的一项限制</translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation>钱包里的钱太少</translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation>{site} 可能有变化</translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation>它最近的回答是根据页面文本计数的，因为无法读取数据流。这样的计数不那么准确。更新的扩展也许有帮助。</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ 通过</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ 未通过</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? 未知</translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation>{check}：{verdict}</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation>用于展示的页面，内含签名文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation>签名文档 (*.json)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation>报告 (*.{form})</translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation>已保存为 {path}。任何人只凭这个文件就能检查它。</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>验证证书</translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation>Wattback 证书 (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>检查证书</translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation>把文件拖到这个窗口上，不论是谁制作的。会重新从链上读取，不会因为文件这么写就相信。</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>验证文件…</translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation>检查文件中的证书</translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation>这份文件没有价值：它是在这台电脑里的链上制作的，用练习币付款。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation>保存为用于展示的页面 (PDF) 或签名的 JSON</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation>只凭保存的文件，对照链检查</translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation>制作时的检查</translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation>该交易在区块浏览器中的页面的二维码</translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation>在区块浏览器中显示</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>正在读取证书…</translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation>{time} 为 {what} 制作。{network}，{id}</translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation>一年的注销汇总为一页，或一张采用 GHG Protocol 各列的表格。</translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation>报告年份</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>保存为 JSON…</translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation>正在对照链检查…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation>这份证书不成立</translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation>没有发现不利之处，但 {all} 项检查中有 {unknown} 项无法进行</translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation>✓ 所有检查均通过</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>一个回答</translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation>未注明名称的模型</translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation>{site}，{when}</translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation>不确定：{doubts}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>它是如何得出的</translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation>它记录为在别处测得；没有做任何估计。</translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation>它按 {then} 的估计计入；用 {now} 计算，推导链如下。</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>来自 {source}</translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation>低 / 中 / 高：第 5、第 50 和第 95 百分位。表：{tables}。</translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation>发送 {sent} 个 token，回答 {answered} 个 token</translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation>水：未估计</translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation>水：{water}</translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation>用电：{energy}</translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation>排放：{emissions}，基于位置</translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation>已由最终确定的注销覆盖。</translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation>尚未由注销覆盖。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation>所选回答的数值是如何得出的</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation>这段时间的每个回答，按筛选条件</translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation>这段时间的回答</translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation>无法继续读取：{reason}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation>这段时间没有计数任何回答。</translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation>按当前筛选，这段时间没有计数任何回答。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation>
            <numerusform>%n 个回答，这是全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation>目前 {count} 个回答；滚动查看更多。</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>导出回答</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation>
            <numerusform>已将 %n 个回答写入 {file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>在设置中</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>更改预算</translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation>没有设置预算。预算不会停止任何事情；它只在快用完时告诉你。</translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation>{budget}，{dates}</translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation>根据你最近四周的情况，建议 {budget}：比这四周的平均值低十分之一。</translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation>采用 {budget}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation>按网站、模型或提供商筛选</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>不按它筛选</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>移除筛选条件 {name}</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation>网站：{name}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation>提供商：{name}</translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation>换个做法会用多少</translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation>根据目录按同样多的 token 计算。较小的模型回答可能更差，或需要更多次尝试；回答在哪里计算大多由提供商决定。</translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation>目录中没有哪个模型会明显用得更少。</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation>按当前筛选，这段时间没有任何计数。</translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation>范围 {spread}</translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation>范围 {spread}，基于位置</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>基于位置</translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation>占中心估计值的比例，由证书匹配</translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation>还没有任何计数。你以前问过的可以带进来。</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>这段时间没有任何计数。</translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation>与 {dates} 截至同一时刻相比</translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation>与 {dates} 相比</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation>每 1,000 个回答 token 的用电</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation>用表格显示同样的数值</translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation>这段时间没有计数任何回答 token。</translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation>平均 {energy}。</translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation>得出回答所需的一切都包含在内：发送的内容、未显示的思考，以及回答。</translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation>没有 token 的记录用电也包含在内。</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation>每 1,000 个回答 token 的用电，从 {least} 到 {most}</translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation>{emissions}，基于位置。{change}</translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation>没有可以比较的用电。</translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation>按中心估计值，用电大致相同。</translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation>按中心估计值，用电多 {percent}。</translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation>按中心估计值，用电少 {percent}。</translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation>没有可以比较的排放。</translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation>按中心估计值，排放大致相同。</translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation>排放多 {percent}，基于位置。</translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation>排放少 {percent}，基于位置。</translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation>两个范围互不重叠。</translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation>两个范围有重叠，所以实际情况可能不同；它们的不确定性大部分是共有的。</translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation>{dates} 没有计数任何回答。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation>
            <numerusform>{dates} 有 %n 个回答，用电 {energy}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation>前一周没有任何计数。</translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation>与前一周大致相同。</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation>比前一周多 {percent}。</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation>按中心估计值，比前一周多 {percent}；两个范围有重叠。</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation>比前一周少 {percent}。</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation>按中心估计值，比前一周少 {percent}；两个范围有重叠。</translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation>每天 {energy}</translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation>每周 {energy}</translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation>每月 {energy}</translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation>已用 {used}：按中心估计值，超出预算 {over}。</translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation>已用 {used}，占预算的 {percent}；剩余 {left}。</translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation>已用 {used}；剩余 {left}。</translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation>在估计范围之内，它可能超出预算，也可能没有。</translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation>
            <numerusform>{site} 上的 {model}：%n 个回答用电 {energy}。换成 {instead} 则为 {energy_instead}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation>
            <numerusform>{site} 上的 {model}：%n 个回答造成 {emissions}。若用 {instead} 的电网，则为 {emissions_instead}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation>练习——不认证任何可再生能源</translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation>在这里制作的证书，是这台电脑里的链上没有价值的纸，用练习币付款。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation>正在读取你的账本…</translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation>在能够读取账本之前，没有可显示的内容。</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation>在浏览器中加载 Wattback 扩展。</translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation>打开 ChatGPT 或其他聊天，问点什么。</translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation>回答结束后，它的用电会在一秒之内自动出现在这里。</translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation>Wattback 保存 token 计数、模型名称和时间；你写的内容和得到的回答从不保留。</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>逐步设置…</translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation>检查你的浏览器，并和你一起等待第一个回答</translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation>带入过去的记录…</translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation>统计你以前的聊天和智能体日志</translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation>创建钱包…</translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation>只有抵消时才需要</translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation>已匹配 {amount}</translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation>已在 {network} 上匹配 {answers}。证书 {id}。</translation>
    </message>
    <message>
        <source>Practice, no renewable energy was certified.</source>
        <translation>练习，没有认证任何可再生能源。</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>最近的回答</translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation>{site} 的未知模型</translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation>{sent} → {written} 个 token</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation>水未估计</translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation>{amount} 水</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>还没有回答。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation>排放，基于位置</translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation>按计算机被认为所在的电网。</translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation>排放，基于市场</translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation>制造硬件</translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation>范围三，在前两者之外另计。</translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation>数据中心的用水</translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation>发电厂的用水</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>未估计</translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation>{what}：{figure}</translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation>用电之外，今天</translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation>
            <numerusform>用电之外，最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation>同样是排放：提供商公布了合同的，按合同计，否则按电网计；你的证书不包含在内。</translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation>同样是排放：提供商公布了合同的（占用电的 {share}），按合同计，否则按电网计；你的证书不包含在内。</translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation>硬件和水只对回答进行估计，并且只用实测方法。</translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation>硬件和水：{share} 的用电未作估计。</translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation>回到现在；双击效果相同</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation>每小时一根柱</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation>每天一根柱</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation>每周一根柱</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation>每月一根柱</translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation>拆分方式</translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation>柱形按什么拆分</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>按网站</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>按提供商</translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation>显示更长时间；在图表上按 - 键</translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation>显示更短时间；在图表上按 + 键</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>显示更长时间</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>显示更短时间</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>将显示的内容保存为文件</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>保存为图片 (PNG)…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>保存为矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>保存为表格 (CSV)…</translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation>范围，低到高</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待匹配</translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation>深色为已匹配，浅色为待匹配</translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation>指向一根柱，或在图表上按方向键，可查看确切数值。</translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation>这段时间没有回答。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation>用电表格</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day} {start}–{end}</translation>
    </message>
    <message>
        <source>{title} · {period}</source>
        <translation>{title} · {period}</translation>
    </message>
    <message>
        <source>Electricity, {unit} per hour</source>
        <translation>用电，{unit}/小时</translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation>用电，{unit}/天</translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation>用电，{unit}/周</translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation>用电，{unit}/月</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation>{span}：没有回答</translation>
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
        <translation>用电，{period}：没有回答。</translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation>用电，{period}：{energy}，{answers}。</translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation>其中 {amount} 已匹配。</translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation>{group}：{energy}。</translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation>表格中有全部内容。</translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation>{amount} 已匹配</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} 待匹配</translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation>相当于{first}。</translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation>相当于{first}，或{second}。</translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation>相当于{first}，或{second}，或{third}。</translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation>{phrase}：用电相同。{source}。</translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation>{phrase}：排放相同，基于位置。{source}。</translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation>给手机充电到 {percent}</translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation>给手机充满电 {n} 次</translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation>LED 灯亮 {n} 秒</translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation>LED 灯亮 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation>LED 灯亮 {n} 小时</translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation>LED 灯亮 {n} 天</translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation>LED 灯亮 {n} 年</translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation>开车 {n} 厘米</translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation>开车 {n} 米</translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation>开车 {n} 公里</translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation>烧开 {n} mL 水</translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation>烧开 {n} 升水</translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation>烧开 {n} 立方米水</translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation>暂停计数</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天，{day}</translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation>范围 {range} {unit}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation>范围 {range}，基于位置</translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation>基于位置的排放</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>个回答</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>个回答</translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation>今天用电：{figure}</translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation>今天基于位置的排放：{figure}</translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation>今天：{answers}</translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation>水，未估计</translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation>今天用水：未估计</translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation>范围 {range}，水</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation>今天用水：{figure}</translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation>恢复计数</translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation>用电图表</translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation>00月00日</translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation>用电之外</translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation>两者都不会从任何数值中扣减，也都不会让声明更有力。两者都需手动进行。</translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation>注销碳信用…</translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation>制作该制作的徽章…</translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation>注销碳信用</translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation>注销多少千克 CO₂e 的碳信用？下一步会显示需要什么。你用电所标明的排放，一千克也不会因此扣减。</translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation>千克(&amp;K)</translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation>按市场自己的账目，没有该制作的：可能已在别处制作。</translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation>碳信用：没有注销过。</translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation>
            <numerusform>碳信用：已注销 {amount}，共 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation>{kilograms} kg</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation>
            <numerusform>{words}另有 %n 次正在进行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation>
            <numerusform>Arkreen 徽章：关闭。已制作 %n 枚。</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation>
            <numerusform>Arkreen 徽章：{every}。已制作 %n 枚；待制作：{due}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation>
            <numerusform>Arkreen 徽章：{every}。已制作 %n 枚；没有待制作的。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待匹配的用电</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有待匹配的量。</translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation>估计为 {figure}。将注销 {amount}：{coverage}。</translation>
    </message>
    <message>
        <source>For {what}.</source>
        <translation>涉及{what}。</translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation>目前已匹配：{amount}，占应匹配总量的 {share}。</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>注销记录</translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation>还没有。每次注销都会列在这里，附有价格、手续费和区块浏览器中的页面。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>它的证书</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation>正在读取你的注销记录…</translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation>{network}，练习</translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation>对应 {what}：{time}，{network}。</translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation>价格 {price}，网络费 {fee}。</translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation>{state}：{reason}。</translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation>它原本要匹配的量重新变为待匹配。</translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation>练习：没有认证任何真实的东西，也没有区块浏览器会显示它。</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>你的规则</translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation>你已停止所有付款。在你重新允许之前，不会签署任何东西。</translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation>在设置中更改</translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation>停止所有付款</translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation>立即生效；不需要密码</translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation>允许付款…</translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation>需要钱包密码</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} / {limit}</translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation>{when}已花费</translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation>{name}限额</translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation>{name}：{used}</translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation>用你的另一个钱包签名</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation>正在询问今天的价格…</translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation>{amount}，需在一小时内签名</translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation>请按此顺序签名。Wattback 会自行识别结果，不会重复做任何事。</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>立即抵消</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation>正在询问今天的价格。还没有签署任何东西。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>抵消</translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation>抵消 {amount}</translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation>没有签署任何东西，也没有付款。</translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation>你可以关闭这个窗口：注销会继续进行，完成后会告诉你。</translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation>已经计数的内容不会丢失。</translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation>你在这里注销的不认证任何东西，用练习币付款。</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation>钱包密码，用于签署这一次注销(&amp;P)</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>钱包密码</translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation>注销 {amount} 的证书？</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation>{what}，按{coverage}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation>注销 {amount} CO₂e 的碳信用？</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>碳信用</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>最多花费</translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation>市场费用</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation>{network} 上的 {market}</translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation>注销 {amount}</translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation>注销正在进行。Wattback 会继续关注；不会重复做任何事。</translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation>已注销 {amount}，以网络所示为准。</translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation>制作这枚公开徽章？</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>公开文字</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>网络费</translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation>最多 {fee}</translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation>徽章上的一切任何人都能永远读到：钱包地址、时段、数量，以及收据的指纹。上面没有姓名、回答或聊天。声明并不需要徽章。</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>制作徽章</translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation>徽章正在制作。Wattback 会查看进展。</translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation>徽章 {number} 已制作。三天后，当任何人都不能再编辑它时，会再读取一次。</translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation>你的余额</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation>已匹配：{amount}</translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation>证书 {id} 覆盖 {period} 的 {what}，{network}。</translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation>这是练习：没有认证任何可再生能源。</translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation>它在证书列表中，你可以在那里导出和验证。</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation>立即抵消…</translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation>{matched} 已匹配，{due} 待匹配</translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation>先显示数量、价格和手续费；你同意之前不会签署任何东西</translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation>注销证书需要你自己的钱包</translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation>要注销证书，你需要一个钱包。它留在这台电脑上。</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation>有一次注销正在进行：{state}。</translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation>目前计数的一切都已匹配。</translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation>这是上次注销自身的用电，或由你记录的用电。它可以等下一批回答。</translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation>匹配是指为同样多的用电注销可再生能源证书。REC 不是碳抵消；不会扣减千克数。</translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation>对应 {what}，待匹配，按{coverage}。</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>正在读取待匹配的量…</translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation>撤回这次注销？</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation>一笔什么也不做的交易会取代它，前提是网络先接受前者：这要花网络费，原本要匹配的量也会重新变为待匹配。无论哪一笔先到，另一笔都不会发生。</translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation>钱包密码(&amp;P)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation>已撤回：只花了网络费，它原本要匹配的量重新变为待匹配。</translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation>注销更快一步：它已最终确定。</translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation>网络还没有接受其中任何一笔（{state}）。Wattback 会继续关注；不会重复做任何事。</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation>{amount}，对应 {period} 的 {what}，{network}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再查看一次</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation>显示要签名的内容…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}：{state}</translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation>
            <numerusform>已进入区块，%n / {needed} 次确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>已询价</translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation>已提交给你的另一个钱包</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>已进入区块</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终确定</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation>你已撤回它。网络要么接受这次注销，要么接受取代它的交易，绝不会两者都接受；Wattback 会关注是哪一笔。</translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation>还没有签署任何东西：你可以继续，也可以放着不管。</translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation>你的另一个钱包可以在一小时内签署它。它所做的会被识别；不会重复做任何事。</translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation>它已签名并保存，会一直发送到网络接受为止。绝不会重复执行。</translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation>网络已收到它，但还没有接受。你仍然可以撤回。</translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation>它在等待其后有足够多的区块。现在什么都不能再撤回了。</translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation>把瓦特还回去</translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation>Wattback 告诉你，你使用的 AI 聊天耗了多少电，并让你用可再生能源证书来匹配。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>它做什么</translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation>它在你的浏览器里统计每个回答的 token，并估计其用电。</translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation>它把每个数值都显示为一个范围：数据中心之外没有人确切知道。</translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation>如果你愿意，它会用你自己的钱包，为这些用电注销证书。</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>它绝不做什么</translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation>它绝不保留你写的内容或得到的回答。没有账号，也没有服务器。</translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation>它绝不自动付款，除非你开启了自动付款，并且只在你的限额之内。</translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation>它绝不说超出已知的话：练习证书没有价值，上面也会这样写明。</translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation>接下来的步骤只需一分钟。每一步都可以跳过，之后可在设置中再找到。</translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation>你的浏览器</translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation>扩展在你的浏览器里计数，并把计数交给这台电脑上的 Wattback。为此，每个浏览器都要认识 Wattback。</translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation>连接浏览器</translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation>正在等待你的第一个回答…</translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation>正在为你的回答计数。</translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation>收到了：你的第一个回答已计数。</translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation>最近一个：{site} 的 {model}，{energy}，{time}。</translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation>未注明名称的模型</translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation>在已连接的浏览器里向聊天问点什么。回答结束后，它会自动出现在这里。</translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation>没有找到 Wattback 认识的浏览器。请安装一个，启动一次，然后回到这里。</translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation>扩展需要手动加载：在 Chromium 中打开 chrome://extensions，开启开发者模式，选择“加载已解压的扩展程序”；在 Firefox 中打开 about:debugging，依次选择“此 Firefox”“临时载入附加组件”。</translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation>复制用于 {browser} 的文件夹</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>✓ linked</source>
        <translation>✓ 已连接</translation>
    </message>
    <message>
        <source>{browser} does not know Wattback yet.</source>
        <translation>{browser} 还不认识 Wattback。</translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation>欢迎使用 Wattback</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation>正在查看这台电脑…</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>在这台电脑上找到：</translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation>在这台电脑上没有找到历史记录。</translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation>{size}，上次使用于 {day}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation>正在停止… {title} 不会有任何计数。</translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation>正在读取 {title}…</translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation>
            <numerusform>正在读取 {title}：目前找到 %n 个回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation>{title}：已取消，没有计数。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>略过 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation>
            <numerusform>%n 个回答之前已知，不重复计数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation>
            <numerusform>%n 个新回答，{energy}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation>
            <numerusform>{period} 有 %n 个新回答，{energy}。</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 项</translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation>带入一份历史记录</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>带入</translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation>你的文件或文件夹</translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation>历史记录的类型</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation>或把它拖到这个窗口上：类型会自动识别。</translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation>每分钟查看编程智能体的日志</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation>带入过去的记录</translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation>聊天的导出文件和编程智能体的日志也可以计数。读取其中的文本是为了统计 token，之后即丢弃。已经计数的绝不会重复计数。</translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation>其他文件或文件夹…</translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation>哪个电网</translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation>一千瓦时带来的 CO₂e 多少，取决于电网。聊天不会说明它们的计算机在哪里，所以无法确切知道。用电本身不受你的选择影响。</translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation>各提供商的计算机通常所在的地方</translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation>全部采用同一个电网，例如你自己的：</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation>这台电脑的时钟显示可能在 {place}。没有询问任何网络。</translation>
    </message>
    <message>
        <source>When to match</source>
        <translation>何时匹配</translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation>哪些会成为待匹配</translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation>每次由你决定</translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation>在你按下“立即抵消”之前，什么都不会发生。</translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation>会询问你</translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation>待匹配量足够时，Wattback 会显示预览并等待你。</translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation>自动，在你的限额之内</translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation>现在需要你的钱包密码。限额、价格限制和紧急停止始终有效。</translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation>没有钱包，就不能自动注销；请在上一步创建一个。</translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation>自动注销？</translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation>Wattback 会不经询问就用你的钱包支付证书，绝不超过你的限额。你可以随时停止，不需要密码。</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation>还不了解你的使用情况。等有了几天的计数再来看。</translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation>现在说还太早：需要三天的使用。</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation>
            <numerusform>%n 天里，你的回答用电 {energy}。照这样一年约为 {year}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>随时都在</translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation>无论 Wattback 的窗口是否打开，回答都会计数。让它随会话启动，它就会在托盘里安静等待，让你一眼看到今天的情况，有事情需要你时会告诉你。</translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation>登录时启动 Wattback(&amp;S)</translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation>登录时启动 Wattback</translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation>就是这些。你选择或跳过的一切都在设置里，这些步骤也在。</translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation>一个钱包，如果你想要</translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation>计数不需要钱包。匹配需要：证书由只属于你的钱包注销。它的密钥在这台电脑上生成，用你的密码加密，从不离开这里。</translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation>你从练习网络和练习币开始：一切都能运行，什么都不花钱，那里的证书没有价值。真实网络可以之后在设置中选择；存入一些钱后，同一个钱包在那里也能用。</translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation>创建钱包，或带入已有的…</translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation>它的十二个单词只显示一次。请写在纸上：有了它们，你可以在另一台电脑上找回钱包；没有它们，谁也做不到。</translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation>✓ 你的钱包已就绪：{address}</translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation>你的钱包已就绪：{address}</translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation>许可证 {licence}。估计所依据的表格为每一行注明了来源、年份和许可证：METHODOLOGY.md。</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>检查此安装</translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation>与 doctor 命令相同</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>重新估计</translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation>没有被注销覆盖的部分，按今天的表格</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>导入历史记录</translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation>第一分钟…</translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation>Wattback 刚启用时询问过的内容</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation>Wattback {version}，数值依据 {factors}</translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation>一切都保存在 {folder}</translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation>正常：{text}</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>缺少：{text}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>其中 %n 个有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation>
            <numerusform>已查看 %n 个回答和记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation>一切都已按今天的表格估计。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation>请输入数值。</translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation>可以从 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation>最多六位小数。</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>必须是整数。</translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation>这不是数值；请写成 {example} 这样。</translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation>这不是数值。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation>有两个或更多节点时，会先比较它们的答复，再把任何结果视为最终确定。地址里可能含有你的密钥，所以只显示主机名。</translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation>显示哪个网络的节点</translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation>节点地址，每行一个</translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation>每行一个 https 地址；它们会取代上面的节点。</translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation>使用这些节点</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>使用通常的节点</translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation>Wattback 自带的节点</translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation>询问：{nodes}</translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation>没有已知的节点；无法询问任何东西。</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>随会话启动</translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation>登录时，Wattback 在托盘中启动。没有它，回答也会计数。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>重置“{setting}”</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation>恢复默认：{default}</translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation>允许支出更多钱？</translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation>“{setting}”：这会让 Wattback 比现在花更多钱，所以需要你的钱包密码。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation>计数已暂停</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在计数</translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation>电网：{zone}，实时</translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation>电网：{zone}</translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation>数值：{factors}</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation>无法读取账本；你看到的可能是旧的</translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation>
            <numerusform>今天：{energy}，%n 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation>今天：还没有回答</translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation>待匹配：{amount}</translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation>钱包已锁定：不会自动匹配任何东西</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>有事情需要你留意</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation>打开 Wattback</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation>正在读取你的账户…</translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation>用这个付款</translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation>证书由这个账户付款</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation>重命名账户</translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation>这个名称只属于你：它留在这台电脑上。{address}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>新建一个…</translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation>✓ 付款</translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation>✓ 付款，密钥在别处</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>密钥在别处</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation>用助记词…</translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation>用私钥…</translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation>用密钥库文件…</translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation>仅观察一个地址…</translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation>名称，随你取(&amp;M)</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>观察它</translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation>带入</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>密码至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>两次输入的密码不同。请输入两次相同的密码。</translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation>
            <numerusform>新密码，至少 %n 个字符(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输入一次(&amp;A)</translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation>按顺序输入这些单词，中间用空格隔开。单词不会被保存：保存的只有它们所代表的密钥，用密码加密。</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>助记词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation>取这些单词的第几个账户，第一个为 0(&amp;C)</translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation>64 位十六进制数字。密钥会用密码加密后保存。</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>私钥(&amp;K)</translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation>另一个钱包的文件，连同它的密码。文件本身保持不变；密钥在这里用单独的密码保存。</translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation>密钥库文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation>它的密码(&amp;I)</translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation>密钥留在你的另一个钱包里。Wattback 显示账户持有什么，并准备付款；由那个钱包签名。</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation>{address} 已在钱包中，从现在起由它付款。</translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation>{address} 已在钱包中。在你选择它之前，由另一个账户付款。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation>先显示手续费和剩余金额；需要密码</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation>你的地址的二维码，供扫描</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation>正在读取你的地址…</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>在 {network} 上</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation>地址 {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation>请求的二维码，供你的另一个钱包扫描</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>JSON 格式的请求</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation>第 {number} 个，共 {all} 个：用你的另一个钱包扫描</translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation>用你的另一个钱包扫描，并在那里签名</translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation>链接里包含全部内容。</translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation>有些钱包不会从链接中读取调用数据。如果你的钱包没有显示，请把 JSON 粘贴过去。</translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation>内容太长，放不进二维码。请把 JSON 粘贴到你的另一个钱包里。</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>妥善保管</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation>这个账户的密钥在别处：这里没有需要锁定或备份的东西。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation>核对我的单词…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation>不再用密钥环</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation>系统密钥环不再保存密码</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation>系统密钥环保存着密码：Wattback 会在你的限制之内不经询问就签名，而且你的每个程序都能读取密码。</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation>
            <numerusform>已解锁。闲置 %n 分钟后、电脑睡眠时以及 Wattback 结束时会锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation>已锁定。下一次签名会询问密码。</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>备份密钥</translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation>加密密钥的一份副本，任何钱包都能用这个密码打开。这里先把它读回来，然后才会说备份成功。请把它放在另一个磁盘上。</translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation>尚不存在的文件(&amp;F)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation>{path} 中的副本已读回，能用你的密码打开。请把它放在另一个磁盘上。</translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation>核对你的助记词</translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation>输入你纸上的单词。它们会被比对，不会被保存；什么都不会改变。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation>✓ 这些单词对应这个账户：只凭它们就能恢复。</translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation>✗ 这些是助记词，但属于另一个账户。如果你没有别的助记词，请把密钥备份为文件。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation>密钥会重新加密。之前制作的副本仍用旧密码打开。</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>旧密码(&amp;O)</translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation>账户现在用新密码打开。</translation>
    </message>
    <message>
        <source>Send money</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>正在签名…</translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation>币或代币</translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation>收款地址(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation>金额，小数点用“.”(&amp;A)</translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation>除网络费外的全部</translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation>一旦进入区块，发送的就无法追回。请逐个字符核对地址。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation>这个账户的密钥在别处：下一步会显示它自己的钱包需要签名的内容。</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation>钱包密码，用于签署这一笔转账(&amp;P)</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>发送 {amount}？</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>发送 {amount}</translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation>至少 {left}</translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation>显示要签名的内容</translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation>{what}，发往 {to}</translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation>你可以关闭这个窗口：已签名的照样会发送，并显示在列表中。</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>最近发送</translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation>要花网络费；需要密码</translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation>撤回还没有进入任何区块的交易？</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation>一笔什么也不做的交易会取代它，前提是网络先接受前者。这要花网络费。</translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ 已到账</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation>✗ 已撤回</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>{time}, {state}</source>
        <translation>{time}，{state}</translation>
    </message>
    <message>
        <source>Make another account</source>
        <translation>再创建一个账户</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation>创建钱包</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>创建钱包</translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation>第 {number} 个单词与显示过的不同。请按“返回”查看。</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>你自己的钱包</translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation>证书由只属于你的钱包注销。它的密钥在这台电脑上生成并保存，用密码加密。Wattback 只用它签署你允许的内容，并且绝不超过你的限额。</translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation>这个钱包从练习网络开始，使用练习币。</translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation>由你自己存入资金；别人不能从中支出，也没有人能替你找回它。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation>
            <numerusform>密码，至少 %n 个字符(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>再次输入密码(&amp;A)</translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation>或带入你已有的账户：</translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation>你的十二个单词</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation>请按这个顺序把这些单词写在纸上。它们只在现在显示。谁有这些单词，谁就拥有钱包；没有它们，丢失电脑或忘记密码就等于失去钱包。</translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation>下一步会请你输入其中三个。</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>第 {number} 个单词：{word}</translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation>回填三个单词</translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation>为了确认你已把它们写在纸上，请输入这三个。</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>第 {number} 个单词</translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation>你的钱包已就绪</translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation>它的地址，仅用于收款：</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation>{payment} 和 {coin}</translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation>你手动注销：除非你说可以，否则不会付款。</translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation>待匹配量足够时会询问你；除非你说可以，否则不会付款。</translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation>证书会自动注销，在你的限制之内。</translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation>
            <numerusform>达到 {threshold}，或有已等待 %n 天的量，就算足够。</numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation>网络费最多占价格的 {share}；在此之前会继续累积。</translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation>按估计上限匹配，宁多勿少。</translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation>按估计中值匹配：偏少和偏多的可能性一样大。</translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation>按估计下限匹配，很可能偏少。</translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation>每兆瓦时最多 {price}，单次网络费最多 {fee}。</translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation>
            <numerusform>{period}，%n 次注销，共 {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation>每次注销</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>24 小时内</translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation>31 天内</translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation>Wattback 只观察这个账户：它的密钥在另一个钱包里。没有签署任何东西。“抵消”页面或 wattback payments offer 会显示那个钱包需要签名的内容。</translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation>{used} / {limit}，含这一次</translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation>{device} 的 {standard} 证书：{technology}，地区 {region}，生产于 {start} 至 {end}，由 {issuer} 签发</translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation>你已停止所有付款：在你重新允许之前，不会注销任何东西。</translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation>{day}前后</translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation>{around}（最早 {earliest}，若用得少则会晚得多）</translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation>{around}（{earliest} 至 {latest}）</translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation>{next}你手动注销，所以它会等你。</translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation>现在还说不准下一次何时该注销：需要三天的使用。</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation>没有待匹配的量，最近四周也没有任何计数。</translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation>这里的证书不花钱，所以再多也抵不上网络费。</translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation>按你最近几周的使用，要两年多以后，网络费占比才会足够小。换一个网络或市场也许更便宜。</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation>下一次：约 {amount}，{around}，价格尚未查看。</translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation>以练习币支付的手续费</translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation>以 {coin} 支付的手续费</translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation>最多 {fee} 手续费</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation>下一次：约 {amount}，{around}，{price} + {fee}（截至 {day}）。</translation>
    </message>
    <message>
        <source>Key for Electricity Maps</source>
        <translation>Electricity Maps 的密钥</translation>
    </message>
    <message>
        <source>The service asks for one. The system keyring keeps it, and nobody is shown it again.</source>
        <translation>该服务要求提供密钥。它由系统密钥环保存，之后不再向任何人显示。</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring.</source>
        <translation>密钥保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>No key is kept any more.</source>
        <translation>不再保存任何密钥。</translation>
    </message>
    <message>
        <source>your own factor, {factor} g/kWh</source>
        <translation>自定义系数，{factor} g/kWh</translation>
    </message>
    <message>
        <source>each provider&apos;s usual market</source>
        <translation>各提供商通常所在的市场</translation>
    </message>
</context>
</TS>
