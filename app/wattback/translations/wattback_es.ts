<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>It was taken back. Only a network fee was spent.</source>
        <translation>Se anuló. Solo se gastó una comisión de red.</translation>
    </message>
    <message>
        <source>It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can take it back as long as it is in no block.</source>
        <translation>Está firmado y guardado, y Wattback lo envía hasta que llegue: no lo envíes por segunda vez. Puedes anularlo mientras no esté en ningún bloque.</translation>
    </message>
    <message>
        <source>The transfer was faster: it arrived.</source>
        <translation>El envío fue más rápido: llegó.</translation>
    </message>
    <message>
        <source>It is in a block and waits for its confirmations.</source>
        <translation>Está en un bloque y espera sus confirmaciones.</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>Llegó.</translation>
    </message>
    <message>
        <source>pays network fees</source>
        <translation>paga comisiones de red</translation>
    </message>
    <message>
        <source>pays for certificates</source>
        <translation>paga certificados</translation>
    </message>
    <message>
        <source>can be sent</source>
        <translation>se puede enviar</translation>
    </message>
    <message>
        <source>Send only what exists on {network}: the same address on another network is another account.</source>
        <translation>Envía solo lo que existe en {network}: la misma dirección en otra red es otra cuenta.</translation>
    </message>
    <message>
        <source>This is the practice network inside this computer, with play money. Send no real money here: it would not arrive.</source>
        <translation>Esta es la red de práctica dentro de este equipo, con dinero ficticio. No envíes aquí dinero real: no llegaría.</translation>
    </message>
    <message>
        <source>{network} is a test network, with worthless money. Send no real money here.</source>
        <translation>{network} es una red de pruebas, con dinero sin valor. No envíes aquí dinero real.</translation>
    </message>
    <message>
        <source>The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign.</source>
        <translation>La dirección no lleva suma de comprobación: un dígito mal escrito pasaría inadvertido. Compárala otra vez, signo a signo.</translation>
    </message>
    <message>
        <source>No transfer is waiting: there is nothing to take back.</source>
        <translation>No hay ningún envío en espera: no hay nada que anular.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>menos de 1 %</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>más de 99 %</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the electricity</source>
        <translation>{figure}; {percent} % de la electricidad</translation>
    </message>
    <message>
        <source>{figure}; {percent} % of the emissions</source>
        <translation>{figure}; {percent} % de las emisiones</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded electricity</source>
        <translation>electricidad registrada</translation>
    </message>
    <message>
        <source>upper end of the estimate</source>
        <translation>extremo superior de la estimación</translation>
    </message>
    <message>
        <source>middle of the estimate</source>
        <translation>valor central de la estimación</translation>
    </message>
    <message>
        <source>lower end of the estimate</source>
        <translation>extremo inferior de la estimación</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planificado</translation>
    </message>
    <message>
        <source>priced</source>
        <translation>con precio</translation>
    </message>
    <message>
        <source>offered to a wallet elsewhere</source>
        <translation>ofrecido a una cartera externa</translation>
    </message>
    <message>
        <source>signed, not sent yet</source>
        <translation>firmado, aún sin enviar</translation>
    </message>
    <message>
        <source>sent, waiting for the network</source>
        <translation>enviado, en espera de la red</translation>
    </message>
    <message>
        <source>in a block, waiting for confirmations</source>
        <translation>en un bloque, en espera de confirmaciones</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitivo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonado</translation>
    </message>
    <message>
        <source>{version} as it was</source>
        <translation>{version} tal como era</translation>
    </message>
    <message>
        <source>{version} as it is now</source>
        <translation>{version} tal como es ahora</translation>
    </message>
    <message>
        <source>{month} looks higher under {after} than under {before}, where it was nothing.</source>
        <translation>{month} queda más alto con {after} que con {before}, donde no había nada.</translation>
    </message>
    <message>
        <source>{month} looks the same under {after} as under {before}</source>
        <translation>{month} queda igual con {after} que con {before}</translation>
    </message>
    <message>
        <source>{month} looks {moved} under {after} than under {before}</source>
        <translation>{month} queda {moved} con {after} en comparación con {before}</translation>
    </message>
    <message>
        <source>{looks}; its emissions {moved}.</source>
        <translation>{looks}; sus emisiones, {moved}.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>over 99</source>
        <translation>más de 99</translation>
    </message>
    <message>
        <source>{figure} % lower</source>
        <translation>{figure} % por debajo</translation>
    </message>
    <message>
        <source>{figure} % higher</source>
        <translation>{figure} % por encima</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n encontrado.</numerusform>
            <numerusform>%n encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or the key that the command line uses.</source>
        <translation>Nada se llama así. Prueba otra palabra, o la clave que usa la línea de comandos.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window. Figures and dates follow it.</source>
        <translation>El de la ventana. Las cifras y fechas lo siguen.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Light, dark, or what the desktop says.</source>
        <translation>Clara, oscura o lo que diga el escritorio.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>While it is on, the browsers are asked not to count, and what is not counted is not made up later.</source>
        <translation>Mientras está activo, se pide a los navegadores que no cuenten, y lo que no se cuenta no se inventa después.</translation>
    </message>
    <message>
        <source>Counting and place</source>
        <translation>Recuento y lugar</translation>
    </message>
    <message>
        <source>Where the computers run</source>
        <translation>Dónde están los servidores</translation>
    </message>
    <message>
        <source>The grid behind the emissions. Providers rarely say where an answer is computed.</source>
        <translation>La red eléctrica que hay detrás de las emisiones. Los proveedores rara vez dicen dónde se calcula una respuesta.</translation>
    </message>
    <message>
        <source>Each provider&apos;s usual market</source>
        <translation>El mercado habitual de cada proveedor</translation>
    </message>
    <message>
        <source>Emissions per kilowatt-hour</source>
        <translation>Emisiones por kilovatio-hora</translation>
    </message>
    <message>
        <source>A figure of your own, in place of the grid&apos;s.</source>
        <translation>Una cifra propia, en lugar de la de la red eléctrica.</translation>
    </message>
    <message>
        <source>g CO₂e/kWh</source>
        <translation>g CO₂e/kWh</translation>
    </message>
    <message>
        <source>The grid&apos;s figure</source>
        <translation>La cifra de la red eléctrica</translation>
    </message>
    <message>
        <source>Live grid</source>
        <translation>Red eléctrica en vivo</translation>
    </message>
    <message>
        <source>A service that is asked for the grid&apos;s figure of the hour. It learns your zone, and nothing else.</source>
        <translation>Un servicio al que se pide la cifra de la red eléctrica en cada hora. Se entera de tu zona, y de nada más.</translation>
    </message>
    <message>
        <source>Off: yearly averages</source>
        <translation>Desactivado: promedios anuales</translation>
    </message>
    <message>
        <source>Carbon Intensity API (Great Britain)</source>
        <translation>Carbon Intensity API (Gran Bretaña)</translation>
    </message>
    <message>
        <source>Zone at Electricity Maps</source>
        <translation>Zona en Electricity Maps</translation>
    </message>
    <message>
        <source>Its own name of your zone, such as US-CAL-CISO.</source>
        <translation>El nombre que ese servicio da a tu zona, como US-CAL-CISO.</translation>
    </message>
    <message>
        <source>The country of your zone</source>
        <translation>El país de tu zona</translation>
    </message>
    <message>
        <source>Address of the live service</source>
        <translation>Dirección del servicio en vivo</translation>
    </message>
    <message>
        <source>For a proxy of your own. It must be https, or on this machine.</source>
        <translation>Para un proxy propio. Debe ser https, o estar en este equipo.</translation>
    </message>
    <message>
        <source>The service&apos;s own</source>
        <translation>La del propio servicio</translation>
    </message>
    <message>
        <source>How energy is estimated</source>
        <translation>Cómo se estima la energía</translation>
    </message>
    <message>
        <source>Measured: from measurements, with a range. The founding example takes 100 Wh per 1,000 tokens.</source>
        <translation>Medido: a partir de mediciones, con un intervalo. El ejemplo fundacional toma 100 Wh por cada 1000 tokens.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Founding example</source>
        <translation>Ejemplo fundacional</translation>
    </message>
    <message>
        <source>Watch coding agents&apos; logs</source>
        <translation>Vigilar los logs de los agentes de programación</translation>
    </message>
    <message>
        <source>The logs of coding agents on this machine are read every minute. Counts are kept, texts are not.</source>
        <translation>Los logs de los agentes de programación de este equipo se leen cada minuto. Se guardan los recuentos, no los textos.</translation>
    </message>
    <message>
        <source>Budget for</source>
        <translation>Presupuesto para</translation>
    </message>
    <message>
        <source>The span that your budget of electricity is for.</source>
        <translation>El periodo para el que vale tu presupuesto de electricidad.</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Sin presupuesto</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Budget of electricity</source>
        <translation>Presupuesto de electricidad</translation>
    </message>
    <message>
        <source>By the central estimate. Going over it stops nothing.</source>
        <translation>Según la estimación central. Superarlo no detiene nada.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>When certificates are retired</source>
        <translation>Cuándo se retiran certificados</translation>
    </message>
    <message>
        <source>By itself happens within your limits only, and needs the wallet&apos;s password once.</source>
        <translation>Por sí solo ocurre únicamente dentro de tus límites, y necesita la contraseña de la cartera una vez.</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>Cuando yo lo diga</translation>
    </message>
    <message>
        <source>Ask me when enough is due</source>
        <translation>Preguntarme cuando haya suficiente pendiente</translation>
    </message>
    <message>
        <source>What is matched</source>
        <translation>Qué se cubre</translation>
    </message>
    <message>
        <source>The upper end is enough as far as the estimates hold. The middle may be too little.</source>
        <translation>El extremo superior basta en la medida en que las estimaciones sean ciertas. El valor central puede quedarse corto.</translation>
    </message>
    <message>
        <source>Upper end of the estimate</source>
        <translation>Extremo superior de la estimación</translation>
    </message>
    <message>
        <source>Middle of the estimate</source>
        <translation>Valor central de la estimación</translation>
    </message>
    <message>
        <source>Lower end of the estimate</source>
        <translation>Extremo inferior de la estimación</translation>
    </message>
    <message>
        <source>Enough is due from</source>
        <translation>Hay suficiente pendiente desde</translation>
    </message>
    <message>
        <source>From here on it is asked or retired. On real networks the fee is worth it from some 1,000 Wh.</source>
        <translation>A partir de aquí se pregunta o se retira. En redes reales, la comisión vale la pena desde unos 1000 Wh.</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Esperar como máximo</translation>
    </message>
    <message>
        <source>After so long it is retired below that amount too, if the fee is a small enough share.</source>
        <translation>Pasado ese tiempo se retira también por debajo de esa cantidad, si la comisión es una parte lo bastante pequeña.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Largest fee</source>
        <translation>Comisión máxima</translation>
    </message>
    <message>
        <source>The network&apos;s fee as a share of the certificates&apos; price, where you are not asked each time.</source>
        <translation>La comisión de la red como parte del precio de los certificados, cuando no se te pregunta cada vez.</translation>
    </message>
    <message>
        <source>Where certificates are retired. On the practice network they are worthless.</source>
        <translation>Dónde se retiran los certificados. En la red de práctica no tienen valor.</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Who sells the certificates on the network.</source>
        <translation>Quién vende los certificados en la red.</translation>
    </message>
    <message>
        <source>The network&apos;s preferred one</source>
        <translation>El preferido de la red</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Own vault</source>
        <translation>Bóveda propia</translation>
    </message>
    <message>
        <source>Address of your vault&apos;s contract, for the market of that name.</source>
        <translation>Dirección del contrato de tu bóveda, para el mercado de ese nombre.</translation>
    </message>
    <message>
        <source>Buy ahead on Arkreen</source>
        <translation>Comprar por adelantado en Arkreen</translation>
    </message>
    <message>
        <source>So much is bought at once, which saves fees. 0 buys with each retirement.</source>
        <translation>Esta cantidad se compra de una vez, lo que ahorra comisiones. Con 0 se compra en cada retiro.</translation>
    </message>
    <message>
        <source>Arkreen&apos;s badge</source>
        <translation>Insignia de Arkreen</translation>
    </message>
    <message>
        <source>A public page over your retirements. It costs a fee and proves nothing more.</source>
        <translation>Una página pública sobre tus retiros. Cuesta una comisión y no demuestra nada más.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Cada año</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>The brake: nothing that pays is signed. Releasing it needs the wallet&apos;s password.</source>
        <translation>El freno: no se firma nada que pague. Soltarlo requiere la contraseña de la cartera.</translation>
    </message>
    <message>
        <source>At most for one retirement</source>
        <translation>Máximo por retiro</translation>
    </message>
    <message>
        <source>More needs the wallet&apos;s password, less does not.</source>
        <translation>Más requiere la contraseña de la cartera; menos, no.</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>Máximo en 24 horas</translation>
    </message>
    <message>
        <source>At most in 31 days</source>
        <translation>Máximo en 31 días</translation>
    </message>
    <message>
        <source>Highest price of certificates</source>
        <translation>Precio máximo de los certificados</translation>
    </message>
    <message>
        <source>Dearer ones are not bought. More needs the wallet&apos;s password.</source>
        <translation>Los más caros no se compran. Más requiere la contraseña de la cartera.</translation>
    </message>
    <message>
        <source>Highest network fee</source>
        <translation>Comisión de red máxima</translation>
    </message>
    <message>
        <source>For one transaction. More needs the wallet&apos;s password.</source>
        <translation>Por transacción. Más requiere la contraseña de la cartera.</translation>
    </message>
    <message>
        <source>Price of the network&apos;s coin</source>
        <translation>Precio de la moneda de la red</translation>
    </message>
    <message>
        <source>What the coin that pays fees costs in the payment token. A figure of your own needs the password.</source>
        <translation>Lo que cuesta, en el token de pago, la moneda con que se pagan las comisiones. Una cifra propia requiere la contraseña.</translation>
    </message>
    <message>
        <source>The network&apos;s price feed</source>
        <translation>La fuente de precios de la red</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source>Idle minutes after which a wallet unlocked in the window is locked. 0 locks it after each use.</source>
        <translation>Minutos de inactividad tras los que se bloquea una cartera desbloqueada en la ventana. Con 0 se bloquea después de cada uso.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Keep the password in the system keyring</source>
        <translation>Guardar la contraseña en el llavero del sistema</translation>
    </message>
    <message>
        <source>Convenient, and every program of yours can then read it. Switched off, it is taken out again.</source>
        <translation>Es cómodo, y entonces todos tus programas pueden leerla. Al desactivarlo, se vuelve a quitar de allí.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>A retirement</source>
        <translation>Un retiro</translation>
    </message>
    <message>
        <source>When certificates were retired.</source>
        <translation>Cuando se retiraron certificados.</translation>
    </message>
    <message>
        <source>A failure</source>
        <translation>Un fallo</translation>
    </message>
    <message>
        <source>When something needs you.</source>
        <translation>Cuando algo te necesita.</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Saldo bajo</translation>
    </message>
    <message>
        <source>When the wallet holds too little for the next retirement.</source>
        <translation>Cuando la cartera tiene muy poco para el próximo retiro.</translation>
    </message>
    <message>
        <source>A limit is reached</source>
        <translation>Se alcanza un límite</translation>
    </message>
    <message>
        <source>When one of your limits keeps a retirement waiting.</source>
        <translation>Cuando uno de tus límites hace esperar un retiro.</translation>
    </message>
    <message>
        <source>A site changed</source>
        <translation>Un sitio cambió</translation>
    </message>
    <message>
        <source>When a chat site changed, so that its answers may be counted less exactly.</source>
        <translation>Cuando un sitio de chat cambió, de modo que sus respuestas pueden contarse con menos exactitud.</translation>
    </message>
    <message>
        <source>When your budget is nearly or wholly used, once for each.</source>
        <translation>Cuando tu presupuesto está casi o totalmente gastado, una vez por cada caso.</translation>
    </message>
    <message>
        <source>On Monday, the week before summed up.</source>
        <translation>El lunes, un resumen de la semana anterior.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Compensaciones</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>None yet. Each offset leaves one here, to show, to save and to check again. Anybody can check a saved one against the chain.</source>
        <translation>Aún no hay ninguno. Cada compensación deja uno aquí, para mostrarlo, guardarlo y volver a comprobarlo. Cualquiera puede comprobar con la cadena uno guardado.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Reading your certificates…</source>
        <translation>Leyendo tus certificados…</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>Todas las redes</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>A badge is under way</source>
        <translation>Hay una insignia en curso</translation>
    </message>
    <message>
        <source>A contract was changed</source>
        <translation>Un contrato cambió</translation>
    </message>
    <message>
        <source>A preparation failed</source>
        <translation>Falló una preparación</translation>
    </message>
    <message>
        <source>A public badge is not as it was asked for</source>
        <translation>Una insignia pública no es como se pidió</translation>
    </message>
    <message>
        <source>A stored certificate cannot be read</source>
        <translation>No se puede leer un certificado guardado</translation>
    </message>
    <message>
        <source>Above the vault&apos;s limits</source>
        <translation>Por encima de los límites de la bóveda</translation>
    </message>
    <message>
        <source>Above your cap</source>
        <translation>Por encima de tu tope</translation>
    </message>
    <message>
        <source>Above your price ceiling</source>
        <translation>Por encima de tu precio máximo</translation>
    </message>
    <message>
        <source>Allow payments?</source>
        <translation>¿Permitir pagos?</translation>
    </message>
    <message>
        <source>You stopped all payments. With your password Wattback may sign again, within your caps.</source>
        <translation>Detuviste todos los pagos. Con tu contraseña, Wattback puede volver a firmar, dentro de tus topes.</translation>
    </message>
    <message>
        <source>Allow payments</source>
        <translation>Permitir pagos</translation>
    </message>
    <message>
        <source>All payments are stopped</source>
        <translation>Todos los pagos están detenidos</translation>
    </message>
    <message>
        <source>Nothing is signed until you allow payments again.</source>
        <translation>No se firma nada hasta que vuelvas a permitir pagos.</translation>
    </message>
    <message>
        <source>Wattback keeps running</source>
        <translation>Wattback sigue en marcha</translation>
    </message>
    <message>
        <source>It is here in the tray. Its menu has Quit.</source>
        <translation>Está aquí, en la bandeja. En su menú está Salir.</translation>
    </message>
    <message>
        <source>Close Wattback?</source>
        <translation>¿Cerrar Wattback?</translation>
    </message>
    <message>
        <source>There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?</source>
        <translation>En este escritorio no hay bandeja donde ocultarse. ¿Dejar Wattback en marcha, minimizado, o salir?</translation>
    </message>
    <message>
        <source>Answers are counted either way; without it, nothing is shown or offset by itself.</source>
        <translation>Las respuestas se cuentan de todos modos; sin él, no se muestra ni se compensa nada por sí solo.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Dejar en marcha</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Already retired</source>
        <translation>Ya retirado</translation>
    </message>
    <message>
        <source>An offset on another network is under way</source>
        <translation>Hay una compensación en curso en otra red</translation>
    </message>
    <message>
        <source>Another certificate is there already</source>
        <translation>Ya hay otro certificado ahí</translation>
    </message>
    <message>
        <source>Another offset is under way</source>
        <translation>Hay otra compensación en curso</translation>
    </message>
    <message>
        <source>Another retirement of carbon is under way</source>
        <translation>Hay otro retiro de créditos de carbono en curso</translation>
    </message>
    <message>
        <source>Another transaction came first</source>
        <translation>Otra transacción llegó antes</translation>
    </message>
    <message>
        <source>Another wallet&apos;s offset is under way</source>
        <translation>Hay una compensación de otra cartera en curso</translation>
    </message>
    <message>
        <source>Badges are off</source>
        <translation>Las insignias están desactivadas</translation>
    </message>
    <message>
        <source>CSV file of answers</source>
        <translation>Archivo CSV de respuestas</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>Exportación de ChatGPT</translation>
    </message>
    <message>
        <source>Claude Code logs</source>
        <translation>Logs de Claude Code</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Exportación de Claude</translation>
    </message>
    <message>
        <source>CodeCarbon emissions</source>
        <translation>Emisiones de CodeCarbon</translation>
    </message>
    <message>
        <source>Codex logs</source>
        <translation>Logs de Codex</translation>
    </message>
    <message>
        <source>Copilot CLI logs</source>
        <translation>Logs de Copilot CLI</translation>
    </message>
    <message>
        <source>Gemini CLI chats</source>
        <translation>Chats de Gemini CLI</translation>
    </message>
    <message>
        <source>Gemini activity from Google Takeout</source>
        <translation>Actividad de Gemini de Google Takeout</translation>
    </message>
    <message>
        <source>JSONL file of answers</source>
        <translation>Archivo JSONL de respuestas</translation>
    </message>
    <message>
        <source>Live grid intensity is not set up</source>
        <translation>La intensidad de la red eléctrica en vivo no está configurada</translation>
    </message>
    <message>
        <source>Look at it again first</source>
        <translation>Míralo antes otra vez</translation>
    </message>
    <message>
        <source>Market paused</source>
        <translation>Mercado en pausa</translation>
    </message>
    <message>
        <source>Network not reachable</source>
        <translation>No se puede acceder a la red</translation>
    </message>
    <message>
        <source>No badge can be made</source>
        <translation>No se puede crear ninguna insignia</translation>
    </message>
    <message>
        <source>No badge is due</source>
        <translation>No hay ninguna insignia pendiente</translation>
    </message>
    <message>
        <source>No badge was made</source>
        <translation>No se creó ninguna insignia</translation>
    </message>
    <message>
        <source>No badges on this market</source>
        <translation>No hay insignias en este mercado</translation>
    </message>
    <message>
        <source>No carbon market here</source>
        <translation>Aquí no hay mercado de carbono</translation>
    </message>
    <message>
        <source>No carbon was retired</source>
        <translation>No se retiraron créditos de carbono</translation>
    </message>
    <message>
        <source>No certificate could be made</source>
        <translation>No se pudo crear ningún certificado</translation>
    </message>
    <message>
        <source>No contract at this address</source>
        <translation>No hay ningún contrato en esta dirección</translation>
    </message>
    <message>
        <source>No display</source>
        <translation>Sin pantalla</translation>
    </message>
    <message>
        <source>No key for Electricity Maps</source>
        <translation>Falta la clave de Electricity Maps</translation>
    </message>
    <message>
        <source>No live grid intensity</source>
        <translation>Sin intensidad de la red eléctrica en vivo</translation>
    </message>
    <message>
        <source>No offset was made</source>
        <translation>No se hizo ninguna compensación</translation>
    </message>
    <message>
        <source>No service manager</source>
        <translation>Sin gestor de servicios</translation>
    </message>
    <message>
        <source>No session bus</source>
        <translation>Sin bus de sesión</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>No existe esa cuenta</translation>
    </message>
    <message>
        <source>No such certificate</source>
        <translation>No existe ese certificado</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Aún no hay cartera</translation>
    </message>
    <message>
        <source>Counting needs none. To retire certificates you need a wallet of your own: it stays on this computer, and starts with play money on the practice network.</source>
        <translation>Para contar no hace falta. Para retirar certificados necesitas una cartera propia: se queda en este equipo y empieza con dinero ficticio en la red de práctica.</translation>
    </message>
    <message>
        <source>Not a signature</source>
        <translation>No es una firma</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>No hay suficiente dinero en la cartera</translation>
    </message>
    <message>
        <source>Not in this certificate</source>
        <translation>No está en este certificado</translation>
    </message>
    <message>
        <source>Not on this market</source>
        <translation>No en este mercado</translation>
    </message>
    <message>
        <source>Not with another wallet</source>
        <translation>No con otra cartera</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Nothing to cancel</source>
        <translation>No hay nada que anular</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>No se hizo nada</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>No se envió nada</translation>
    </message>
    <message>
        <source>Ollama chats</source>
        <translation>Chats de Ollama</translation>
    </message>
    <message>
        <source>Open WebUI database</source>
        <translation>Base de datos de Open WebUI</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Password too short</source>
        <translation>Contraseña demasiado corta</translation>
    </message>
    <message>
        <source>Practice chain file unusable</source>
        <translation>El archivo de la cadena de práctica no sirve</translation>
    </message>
    <message>
        <source>Practice chain in use</source>
        <translation>La cadena de práctica está en uso</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>Retiro fallido</translation>
    </message>
    <message>
        <source>Retirements this ledger does not know</source>
        <translation>Retiros que este libro no conoce</translation>
    </message>
    <message>
        <source>Your wallet retired these, but not from this ledger: from a backup&apos;s time, or from another Wattback. Nothing more is signed until you say what they were for.</source>
        <translation>Tu cartera los retiró, pero no desde este libro: son de la época de una copia de seguridad, o de otro Wattback. No se firma nada más hasta que digas para qué fueron.</translation>
    </message>
    <message>
        <source>They matched what is counted here</source>
        <translation>Cubrieron lo que se cuenta aquí</translation>
    </message>
    <message>
        <source>So much less is due; no certificate is made of them</source>
        <translation>Queda esa cantidad menos pendiente; no se crea ningún certificado de ellos</translation>
    </message>
    <message>
        <source>They were for something else</source>
        <translation>Fueron para otra cosa</translation>
    </message>
    <message>
        <source>What is due stays as it is</source>
        <translation>Lo pendiente queda como está</translation>
    </message>
    <message>
        <source>{amount} on {network}, {time}</source>
        <translation>{amount} en {network}, {time}</translation>
    </message>
    <message>
        <source>Something went wrong inside Wattback</source>
        <translation>Algo falló dentro de Wattback</translation>
    </message>
    <message>
        <source>Texts cannot be counted</source>
        <translation>No se pueden contar textos</translation>
    </message>
    <message>
        <source>That answer is not in the ledger</source>
        <translation>Esa respuesta no está en el libro</translation>
    </message>
    <message>
        <source>That cannot be recorded</source>
        <translation>Eso no se puede registrar</translation>
    </message>
    <message>
        <source>That setting is not possible</source>
        <translation>Ese ajuste no es posible</translation>
    </message>
    <message>
        <source>That source has no usable name</source>
        <translation>Esa fuente no tiene un nombre utilizable</translation>
    </message>
    <message>
        <source>The account is delegated</source>
        <translation>La cuenta está delegada</translation>
    </message>
    <message>
        <source>The backup cannot be relied on</source>
        <translation>La copia de seguridad no es fiable</translation>
    </message>
    <message>
        <source>The badge failed</source>
        <translation>La insignia falló</translation>
    </message>
    <message>
        <source>The badge would be another</source>
        <translation>La insignia sería otra</translation>
    </message>
    <message>
        <source>The carbon market is paused</source>
        <translation>El mercado de carbono está en pausa</translation>
    </message>
    <message>
        <source>The chain tells something else</source>
        <translation>La cadena dice otra cosa</translation>
    </message>
    <message>
        <source>The clock is wrong, or the node is</source>
        <translation>El reloj está mal, o lo está el nodo</translation>
    </message>
    <message>
        <source>The credits changed</source>
        <translation>Los créditos cambiaron</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>No se pudo usar el archivo</translation>
    </message>
    <message>
        <source>The file of networks has a mistake</source>
        <translation>El archivo de redes tiene un error</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>La importación se canceló</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>Se rechazó la clave</translation>
    </message>
    <message>
        <source>The last failure is settling</source>
        <translation>El último fallo aún se está asentando</translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation>No se puede leer el libro</translation>
    </message>
    <message>
        <source>The ledger cannot be written</source>
        <translation>No se puede escribir en el libro</translation>
    </message>
    <message>
        <source>The ledger is from a newer Wattback</source>
        <translation>El libro es de un Wattback más nuevo</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>El libro está en uso</translation>
    </message>
    <message>
        <source>The ledger&apos;s sums do not agree</source>
        <translation>Las sumas del libro no concuerdan</translation>
    </message>
    <message>
        <source>The ledger&apos;s total is at its limit</source>
        <translation>El total del libro llegó a su límite</translation>
    </message>
    <message>
        <source>The live service asks for patience</source>
        <translation>El servicio en vivo pide paciencia</translation>
    </message>
    <message>
        <source>The live service cannot be reached</source>
        <translation>No se puede acceder al servicio en vivo</translation>
    </message>
    <message>
        <source>The live service does not know the zone</source>
        <translation>El servicio en vivo no conoce la zona</translation>
    </message>
    <message>
        <source>The live service&apos;s answer makes no sense</source>
        <translation>La respuesta del servicio en vivo no tiene sentido</translation>
    </message>
    <message>
        <source>The market asks for too much</source>
        <translation>El mercado pide demasiado</translation>
    </message>
    <message>
        <source>The market does not take this money</source>
        <translation>El mercado no acepta este dinero</translation>
    </message>
    <message>
        <source>The market is not as described</source>
        <translation>El mercado no es como se describe</translation>
    </message>
    <message>
        <source>The market keeps too much</source>
        <translation>El mercado se queda con demasiado</translation>
    </message>
    <message>
        <source>The market may not take enough</source>
        <translation>El mercado no está autorizado a tomar lo suficiente</translation>
    </message>
    <message>
        <source>The network fee is too high now</source>
        <translation>La comisión de red es demasiado alta ahora</translation>
    </message>
    <message>
        <source>The network fee is too large</source>
        <translation>La comisión de red es demasiado grande</translation>
    </message>
    <message>
        <source>The network is slow</source>
        <translation>La red va lenta</translation>
    </message>
    <message>
        <source>The network said no</source>
        <translation>La red dijo que no</translation>
    </message>
    <message>
        <source>The network&apos;s nodes disagree</source>
        <translation>Los nodos de la red no coinciden</translation>
    </message>
    <message>
        <source>The offset went on elsewhere</source>
        <translation>La compensación siguió en otro lugar</translation>
    </message>
    <message>
        <source>The password file cannot be used</source>
        <translation>No se puede usar el archivo de contraseña</translation>
    </message>
    <message>
        <source>The payment is not approved</source>
        <translation>El pago no está aprobado</translation>
    </message>
    <message>
        <source>The payment token is not as described</source>
        <translation>El token de pago no es como se describe</translation>
    </message>
    <message>
        <source>The pool has too little</source>
        <translation>El pool tiene muy poco</translation>
    </message>
    <message>
        <source>The price changed</source>
        <translation>El precio cambió</translation>
    </message>
    <message>
        <source>The price rose</source>
        <translation>El precio subió</translation>
    </message>
    <message>
        <source>The quote ran out</source>
        <translation>La cotización venció</translation>
    </message>
    <message>
        <source>The retirement failed</source>
        <translation>El retiro falló</translation>
    </message>
    <message>
        <source>The service could not be changed</source>
        <translation>No se pudo cambiar el servicio</translation>
    </message>
    <message>
        <source>The stock of certificates is gone</source>
        <translation>Las existencias de certificados se agotaron</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>No se puede usar el llavero del sistema</translation>
    </message>
    <message>
        <source>The system keyring was not asked</source>
        <translation>No se consultó el llavero del sistema</translation>
    </message>
    <message>
        <source>The token is another one</source>
        <translation>El token es otro</translation>
    </message>
    <message>
        <source>The token is not as described</source>
        <translation>El token no es como se describe</translation>
    </message>
    <message>
        <source>The transaction would fail</source>
        <translation>La transacción fallaría</translation>
    </message>
    <message>
        <source>The vault cannot be used</source>
        <translation>No se puede usar la bóveda</translation>
    </message>
    <message>
        <source>The wallet holds too few credits</source>
        <translation>La cartera tiene muy pocos créditos</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>La cartera está en uso</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>La cartera está bloqueada</translation>
    </message>
    <message>
        <source>The wallet refused to sign</source>
        <translation>La cartera se negó a firmar</translation>
    </message>
    <message>
        <source>The wallet said no</source>
        <translation>La cartera dijo que no</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>El archivo de la cartera está dañado</translation>
    </message>
    <message>
        <source>The wallet&apos;s list of accounts is damaged</source>
        <translation>La lista de cuentas de la cartera está dañada</translation>
    </message>
    <message>
        <source>There is a wallet already</source>
        <translation>Ya hay una cartera</translation>
    </message>
    <message>
        <source>These are not recovery words</source>
        <translation>Estas no son palabras de recuperación</translation>
    </message>
    <message>
        <source>This account is only watched</source>
        <translation>Esta cuenta solo se observa</translation>
    </message>
    <message>
        <source>This account is there already</source>
        <translation>Esta cuenta ya está ahí</translation>
    </message>
    <message>
        <source>This address cannot be used</source>
        <translation>Esta dirección no se puede usar</translation>
    </message>
    <message>
        <source>This can&apos;t be estimated</source>
        <translation>Esto no se puede estimar</translation>
    </message>
    <message>
        <source>This history could not be imported</source>
        <translation>No se pudo importar este historial</translation>
    </message>
    <message>
        <source>This is not a key</source>
        <translation>Esto no es una clave</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>Esto no es una cantidad</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Este nombre no se puede usar</translation>
    </message>
    <message>
        <source>This needs your password</source>
        <translation>Esto necesita tu contraseña</translation>
    </message>
    <message>
        <source>This pool is not supported</source>
        <translation>Este pool no es compatible</translation>
    </message>
    <message>
        <source>This waits for your password</source>
        <translation>Esto espera tu contraseña</translation>
    </message>
    <message>
        <source>Too early to ask again</source>
        <translation>Es pronto para volver a preguntar</translation>
    </message>
    <message>
        <source>Too little for this market</source>
        <translation>Demasiado poco para este mercado</translation>
    </message>
    <message>
        <source>Too little to retire</source>
        <translation>Demasiado poco para retirar</translation>
    </message>
    <message>
        <source>Transaction not accepted</source>
        <translation>Transacción no aceptada</translation>
    </message>
    <message>
        <source>Unknown coin or token</source>
        <translation>Moneda o token desconocido</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>Contrato desconocido</translation>
    </message>
    <message>
        <source>Unknown kind of picture</source>
        <translation>Tipo de imagen desconocido</translation>
    </message>
    <message>
        <source>Unknown network</source>
        <translation>Red desconocida</translation>
    </message>
    <message>
        <source>Wattback could not do that</source>
        <translation>Wattback no pudo hacerlo</translation>
    </message>
    <message>
        <source>Wattback is running already</source>
        <translation>Wattback ya está en marcha</translation>
    </message>
    <message>
        <source>Wattback&apos;s factor tables are damaged</source>
        <translation>Las tablas de factores de Wattback están dañadas</translation>
    </message>
    <message>
        <source>Wrong network</source>
        <translation>Red equivocada</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Contraseña incorrecta</translation>
    </message>
    <message>
        <source>Your budget is used up</source>
        <translation>Tu presupuesto se agotó</translation>
    </message>
    <message>
        <source>Your budget is nearly used</source>
        <translation>Tu presupuesto está casi gastado</translation>
    </message>
    <message>
        <source>Your week</source>
        <translation>Tu semana</translation>
    </message>
    <message>
        <source>A limit of yours is reached</source>
        <translation>Se alcanzó uno de tus límites</translation>
    </message>
    <message>
        <source>The wallet holds too little</source>
        <translation>La cartera tiene muy poco</translation>
    </message>
    <message>
        <source>{site} may have changed</source>
        <translation>Puede que {site} haya cambiado</translation>
    </message>
    <message>
        <source>Its last answers were counted from the page&apos;s text, for their stream could not be read. Such counts are less exact. A newer extension may help.</source>
        <translation>Sus últimas respuestas se contaron a partir del texto de la página, porque no se pudo leer su flujo. Esos recuentos son menos exactos. Una extensión más nueva puede ayudar.</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ superada</translation>
    </message>
    <message>
        <source>✗ fail</source>
        <translation>✗ no superada</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? desconocido</translation>
    </message>
    <message>
        <source>{check}: {verdict}</source>
        <translation>{check}: {verdict}</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>Page to show, with the signed document in it (*.pdf)</source>
        <translation>Página para mostrar, con el documento firmado dentro (*.pdf)</translation>
    </message>
    <message>
        <source>Signed document (*.json)</source>
        <translation>Documento firmado (*.json)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Statement (*.{form})</source>
        <translation>Informe (*.{form})</translation>
    </message>
    <message>
        <source>Saved as {path}. Anybody can check it, with the file alone.</source>
        <translation>Guardado como {path}. Cualquiera puede comprobarlo, solo con el archivo.</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>Verificar un certificado</translation>
    </message>
    <message>
        <source>Wattback certificate (*.pdf *.json)</source>
        <translation>Certificado de Wattback (*.pdf *.json)</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>Comprobar un certificado</translation>
    </message>
    <message>
        <source>Drop a file on this window, whoever made it. It is read again from the chain, and nothing is believed because the file says it.</source>
        <translation>Suelta un archivo en esta ventana, lo haya hecho quien lo haya hecho. Se vuelve a leer de la cadena, y no se cree nada porque lo diga el archivo.</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>Verificar un archivo…</translation>
    </message>
    <message>
        <source>Check a certificate from a file</source>
        <translation>Comprobar un certificado desde un archivo</translation>
    </message>
    <message>
        <source>This paper is worthless: it was made on a chain inside this computer, paid for with play money.</source>
        <translation>Este papel no tiene valor: se hizo en una cadena dentro de este equipo, pagado con dinero ficticio.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save it as a page to show (PDF) or as signed JSON</source>
        <translation>Guardarlo como página para mostrar (PDF) o como JSON firmado</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Check it against the chain, from the saved file alone</source>
        <translation>Comprobarlo con la cadena, solo a partir del archivo guardado</translation>
    </message>
    <message>
        <source>Checks when it was made</source>
        <translation>Comprobaciones al crearlo</translation>
    </message>
    <message>
        <source>Code of the transaction&apos;s page in the explorer</source>
        <translation>Código de la página de la transacción en el explorador</translation>
    </message>
    <message>
        <source>Show in the explorer</source>
        <translation>Mostrar en el explorador</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>Leyendo el certificado…</translation>
    </message>
    <message>
        <source>Made {time} for {what}. {network}, {id}</source>
        <translation>Creado el {time} para {what}. {network}, {id}</translation>
    </message>
    <message>
        <source>Annual statement</source>
        <translation>Informe anual</translation>
    </message>
    <message>
        <source>A year&apos;s retirements on one page, or as a table with the columns of the GHG Protocol.</source>
        <translation>Los retiros de un año en una página, o como tabla con las columnas del GHG Protocol.</translation>
    </message>
    <message>
        <source>Year of the statement</source>
        <translation>Año del informe</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Guardar como JSON…</translation>
    </message>
    <message>
        <source>Checking against the chain…</source>
        <translation>Comprobando con la cadena…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This certificate does not hold</source>
        <translation>Este certificado no es válido</translation>
    </message>
    <message>
        <source>Nothing speaks against it, but {unknown} of {all} checks could not be made</source>
        <translation>Nada habla en contra, pero {unknown} de {all} comprobaciones no se pudieron hacer</translation>
    </message>
    <message>
        <source>✓ Every check passes</source>
        <translation>✓ Todas las comprobaciones se superan</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Una respuesta</translation>
    </message>
    <message>
        <source>A model that was not named</source>
        <translation>Un modelo que no se nombró</translation>
    </message>
    <message>
        <source>{site}, {when}</source>
        <translation>{site}, {when}</translation>
    </message>
    <message>
        <source>Uncertain: {doubts}</source>
        <translation>Incierto: {doubts}</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Cómo se llegó a ella</translation>
    </message>
    <message>
        <source>It was recorded as measured elsewhere; nothing was estimated.</source>
        <translation>Se registró como medida en otro lugar; no se estimó nada.</translation>
    </message>
    <message>
        <source>It counts as estimated with {then}; reckoned with {now}, the chain is this.</source>
        <translation>Cuenta tal como se estimó con {then}; calculada con {now}, la cadena es esta.</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>de {source}</translation>
    </message>
    <message>
        <source>Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.</source>
        <translation>Bajo / central / alto: percentiles 5, 50 y 95. Tablas: {tables}.</translation>
    </message>
    <message>
        <source>{sent} tokens sent, {answered} answered</source>
        <translation>{sent} tokens enviados, {answered} respondidos</translation>
    </message>
    <message>
        <source>Water: not estimated</source>
        <translation>Agua: sin estimar</translation>
    </message>
    <message>
        <source>Water: {water}</source>
        <translation>Agua: {water}</translation>
    </message>
    <message>
        <source>Electricity: {energy}</source>
        <translation>Electricidad: {energy}</translation>
    </message>
    <message>
        <source>Emissions: {emissions}, location-based</source>
        <translation>Emisiones: {emissions}, basadas en la ubicación</translation>
    </message>
    <message>
        <source>Covered by a final retirement.</source>
        <translation>Cubierta por un retiro definitivo.</translation>
    </message>
    <message>
        <source>Not covered by a retirement yet.</source>
        <translation>Aún no cubierta por un retiro.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>How the figures of the chosen answer came about</source>
        <translation>Cómo se llegó a las cifras de la respuesta elegida</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Every answer of this time, as filtered</source>
        <translation>Todas las respuestas de este tiempo, según el filtro</translation>
    </message>
    <message>
        <source>Answers of this time</source>
        <translation>Respuestas de este tiempo</translation>
    </message>
    <message>
        <source>More could not be read: {reason}</source>
        <translation>No se pudo leer más: {reason}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No answers were counted in this time.</source>
        <translation>No se contaron respuestas en este tiempo.</translation>
    </message>
    <message>
        <source>No answers were counted in this time, as it is filtered.</source>
        <translation>No se contaron respuestas en este tiempo, según el filtro.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), that is all of them.</source>
        <translation>
            <numerusform>%n respuesta, no hay más.</numerusform>
            <numerusform>%n respuestas, no hay más.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} answers so far; scroll for more.</source>
        <translation>{count} respuestas por ahora; desplázate para ver más.</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>Exportar respuestas</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written to {file}.</source>
        <translation>
            <numerusform>%n respuesta escrita en {file}.</numerusform>
            <numerusform>%n respuestas escritas en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>Emisiones</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>En los ajustes</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Cambiar el presupuesto</translation>
    </message>
    <message>
        <source>No budget is set. One stops nothing; it only tells you when it is nearly used.</source>
        <translation>No hay ningún presupuesto. No detiene nada; solo te avisa cuando está casi gastado.</translation>
    </message>
    <message>
        <source>{budget}, {dates}</source>
        <translation>{budget}, {dates}</translation>
    </message>
    <message>
        <source>Your last four weeks suggest {budget}: a tenth below their average.</source>
        <translation>Tus últimas cuatro semanas sugieren {budget}: una décima parte por debajo de su promedio.</translation>
    </message>
    <message>
        <source>Use {budget}</source>
        <translation>Usar {budget}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semana pasada</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Filter by site, model or provider</source>
        <translation>Filtrar por sitio, modelo o proveedor</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>No filtrar por esto</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Quitar el filtro {name}</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Site: {name}</source>
        <translation>Sitio: {name}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>Provider: {name}</source>
        <translation>Proveedor: {name}</translation>
    </message>
    <message>
        <source>What else it could have taken</source>
        <translation>Qué otra cosa habría podido gastar</translation>
    </message>
    <message>
        <source>Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where an answer is computed is mostly the provider&apos;s choice.</source>
        <translation>Calculado a partir del catálogo para la misma cantidad de tokens. Un modelo más pequeño puede responder peor o necesitar más intentos; dónde se calcula una respuesta lo decide sobre todo el proveedor.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue would have taken clearly less.</source>
        <translation>Nada en el catálogo habría gastado claramente menos.</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, as it is filtered.</source>
        <translation>No se contó nada en este tiempo, según el filtro.</translation>
    </message>
    <message>
        <source>range {spread}</source>
        <translation>intervalo {spread}</translation>
    </message>
    <message>
        <source>range {spread}, location-based</source>
        <translation>intervalo {spread}, basadas en la ubicación</translation>
    </message>
    <message>
        <source>location-based</source>
        <translation>basadas en la ubicación</translation>
    </message>
    <message>
        <source>of the central estimate, by certificates</source>
        <translation>de la estimación central, con certificados</translation>
    </message>
    <message>
        <source>Nothing was counted yet. What you asked before can be brought along.</source>
        <translation>Aún no se ha contado nada. Puedes traer lo que preguntaste antes.</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>No se contó nada en este tiempo.</translation>
    </message>
    <message>
        <source>Compared with {dates}, up to the same time</source>
        <translation>En comparación con {dates}, hasta el mismo momento</translation>
    </message>
    <message>
        <source>Compared with {dates}</source>
        <translation>En comparación con {dates}</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers</source>
        <translation>Electricidad por cada 1000 tokens de respuestas</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show the same figures as a table</source>
        <translation>Mostrar las mismas cifras como tabla</translation>
    </message>
    <message>
        <source>No tokens of answers were counted in this time.</source>
        <translation>No se contaron tokens de respuestas en este tiempo.</translation>
    </message>
    <message>
        <source>On average {energy}.</source>
        <translation>En promedio {energy}.</translation>
    </message>
    <message>
        <source>All that led to an answer is in it: what was sent, thinking that is not shown, and the answer.</source>
        <translation>Incluye todo lo que llevó a una respuesta: lo enviado, el razonamiento que no se muestra y la respuesta.</translation>
    </message>
    <message>
        <source>So is recorded electricity, which has no tokens.</source>
        <translation>También incluye la electricidad registrada, que no tiene tokens.</translation>
    </message>
    <message>
        <source>Electricity for 1,000 tokens of answers, from {least} to {most}</source>
        <translation>Electricidad por cada 1000 tokens de respuestas, de {least} a {most}</translation>
    </message>
    <message>
        <source>{emissions}, location-based. {change}</source>
        <translation>{emissions}, basadas en la ubicación. {change}</translation>
    </message>
    <message>
        <source>There was no electricity to compare with.</source>
        <translation>No había electricidad con la que comparar.</translation>
    </message>
    <message>
        <source>About as much electricity, by the central estimates.</source>
        <translation>Más o menos la misma electricidad, según las estimaciones centrales.</translation>
    </message>
    <message>
        <source>{percent} more electricity, by the central estimates.</source>
        <translation>{percent} más de electricidad, según las estimaciones centrales.</translation>
    </message>
    <message>
        <source>{percent} less electricity, by the central estimates.</source>
        <translation>{percent} menos de electricidad, según las estimaciones centrales.</translation>
    </message>
    <message>
        <source>There were no emissions to compare with.</source>
        <translation>No había emisiones con las que comparar.</translation>
    </message>
    <message>
        <source>About as many emissions, by the central estimates.</source>
        <translation>Más o menos las mismas emisiones, según las estimaciones centrales.</translation>
    </message>
    <message>
        <source>{percent} more emissions, location-based.</source>
        <translation>{percent} más de emisiones, basadas en la ubicación.</translation>
    </message>
    <message>
        <source>{percent} less emissions, location-based.</source>
        <translation>{percent} menos de emisiones, basadas en la ubicación.</translation>
    </message>
    <message>
        <source>The two ranges lie apart.</source>
        <translation>Los dos intervalos están separados.</translation>
    </message>
    <message>
        <source>The ranges overlap, so the truth may differ; most of their doubt is common to both.</source>
        <translation>Los intervalos se solapan, así que la verdad puede ser otra; la mayor parte de su incertidumbre es común a ambos.</translation>
    </message>
    <message>
        <source>No answers were counted from {dates}.</source>
        <translation>No se contaron respuestas en el periodo {dates}.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) took {energy} from {dates}.</source>
        <translation>
            <numerusform>%n respuesta gastó {energy} en el periodo {dates}.</numerusform>
            <numerusform>%n respuestas gastaron {energy} en el periodo {dates}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in the week before.</source>
        <translation>No se contó nada en la semana anterior.</translation>
    </message>
    <message>
        <source>That is about as much as the week before.</source>
        <translation>Es más o menos lo mismo que la semana anterior.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before.</source>
        <translation>Es {percent} más que la semana anterior.</translation>
    </message>
    <message>
        <source>That is {percent} more than the week before by the central estimates; the ranges overlap.</source>
        <translation>Es {percent} más que la semana anterior según las estimaciones centrales; los intervalos se solapan.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before.</source>
        <translation>Es {percent} menos que la semana anterior.</translation>
    </message>
    <message>
        <source>That is {percent} less than the week before by the central estimates; the ranges overlap.</source>
        <translation>Es {percent} menos que la semana anterior según las estimaciones centrales; los intervalos se solapan.</translation>
    </message>
    <message>
        <source>{energy} a day</source>
        <translation>{energy} al día</translation>
    </message>
    <message>
        <source>{energy} a week</source>
        <translation>{energy} a la semana</translation>
    </message>
    <message>
        <source>{energy} a month</source>
        <translation>{energy} al mes</translation>
    </message>
    <message>
        <source>{used} used: {over} over the budget, by the central estimate.</source>
        <translation>{used} gastados: {over} por encima del presupuesto, según la estimación central.</translation>
    </message>
    <message>
        <source>{used} used, {percent} of the budget; {left} left.</source>
        <translation>{used} gastados, {percent} del presupuesto; quedan {left}.</translation>
    </message>
    <message>
        <source>{used} used; {left} left.</source>
        <translation>{used} gastados; quedan {left}.</translation>
    </message>
    <message>
        <source>Within the range of the estimates it may be on either side of the budget.</source>
        <translation>Dentro del intervalo de las estimaciones puede estar a un lado u otro del presupuesto.</translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.</source>
        <translation>
            <numerusform>{model} en {site}: %n respuesta gastó {energy}. {instead} habría gastado {energy_instead}.</numerusform>
            <numerusform>{model} en {site}: %n respuestas gastaron {energy}. {instead} habría gastado {energy_instead}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been {emissions_instead}.</source>
        <translation>
            <numerusform>{model} en {site}: %n respuesta causó {emissions}. En la red eléctrica de {instead} habrían sido {emissions_instead}.</numerusform>
            <numerusform>{model} en {site}: %n respuestas causaron {emissions}. En la red eléctrica de {instead} habrían sido {emissions_instead}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Practice – no renewable energy is certified</source>
        <translation>Práctica: no se certifica energía renovable</translation>
    </message>
    <message>
        <source>Certificates made here are worthless paper on a chain inside this computer, paid for with play money.</source>
        <translation>Los certificados que se hacen aquí son papel sin valor en una cadena dentro de este equipo, pagados con dinero ficticio.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Reading your ledger…</source>
        <translation>Leyendo tu libro…</translation>
    </message>
    <message>
        <source>There is nothing to show until the ledger can be read.</source>
        <translation>No hay nada que mostrar hasta que se pueda leer el libro.</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aún no hay respuestas</translation>
    </message>
    <message>
        <source>Load the Wattback extension in your browser.</source>
        <translation>Carga la extensión de Wattback en tu navegador.</translation>
    </message>
    <message>
        <source>Open ChatGPT or another chat and ask it something.</source>
        <translation>Abre ChatGPT u otro chat y pregúntale algo.</translation>
    </message>
    <message>
        <source>When the answer ends, its electricity appears here by itself, within a second.</source>
        <translation>Cuando la respuesta termina, su electricidad aparece aquí por sí sola, en menos de un segundo.</translation>
    </message>
    <message>
        <source>Wattback stores counts of tokens, the model&apos;s name and times; what you write and what you are answered is never kept.</source>
        <translation>Wattback guarda recuentos de tokens, el nombre del modelo y las horas; lo que escribes y lo que te responden no se guarda nunca.</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Configurar paso a paso…</translation>
    </message>
    <message>
        <source>Looks at your browsers, and waits with you for the first answer</source>
        <translation>Mira tus navegadores y espera contigo la primera respuesta</translation>
    </message>
    <message>
        <source>Bring your past…</source>
        <translation>Traer tu pasado…</translation>
    </message>
    <message>
        <source>Counts the chats and agents&apos; logs you have from before</source>
        <translation>Cuenta los chats y los logs de agentes que tienes de antes</translation>
    </message>
    <message>
        <source>Make a wallet…</source>
        <translation>Crear una cartera…</translation>
    </message>
    <message>
        <source>Needed only for offsetting</source>
        <translation>Solo hace falta para compensar</translation>
    </message>
    <message>
        <source>Matched {amount}</source>
        <translation>{amount} cubiertos</translation>
    </message>
    <message>
        <source>{answers} matched on {network}. Certificate {id}.</source>
        <translation>{answers} cubiertas en {network}. Certificado {id}.</translation>
    </message>
    <message>
        <source>Practice, no renewable energy was certified.</source>
        <translation>Práctica, no se certificó energía renovable.</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>Últimas respuestas</translation>
    </message>
    <message>
        <source>unknown model of {site}</source>
        <translation>modelo desconocido de {site}</translation>
    </message>
    <message>
        <source>{sent} → {written} tokens</source>
        <translation>{sent} → {written} tokens</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>cubierta</translation>
    </message>
    <message>
        <source>water not estimated</source>
        <translation>agua sin estimar</translation>
    </message>
    <message>
        <source>{amount} of water</source>
        <translation>{amount} de agua</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>Aún no hay respuestas.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Emissions, location-based</source>
        <translation>Emisiones, basadas en la ubicación</translation>
    </message>
    <message>
        <source>By the grid where the computers are taken to run.</source>
        <translation>Según la red eléctrica donde se supone que funcionan los servidores.</translation>
    </message>
    <message>
        <source>Emissions, market-based</source>
        <translation>Emisiones, basadas en el mercado</translation>
    </message>
    <message>
        <source>Making the hardware</source>
        <translation>Fabricación del hardware</translation>
    </message>
    <message>
        <source>Scope 3, on top of either.</source>
        <translation>Alcance 3, además de cualquiera de las dos.</translation>
    </message>
    <message>
        <source>Water at data centres</source>
        <translation>Agua en centros de datos</translation>
    </message>
    <message>
        <source>Water at power plants</source>
        <translation>Agua en centrales eléctricas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>sin estimar</translation>
    </message>
    <message>
        <source>{what}: {figure}</source>
        <translation>{what}: {figure}</translation>
    </message>
    <message>
        <source>Beside the electricity, today</source>
        <translation>Además de la electricidad, hoy</translation>
    </message>
    <message numerus="yes">
        <source>Beside the electricity, last %n day(s)</source>
        <translation>
            <numerusform>Además de la electricidad, último día</numerusform>
            <numerusform>Además de la electricidad, últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them, else by the grid; your certificates are not in it.</source>
        <translation>Lo mismo según los contratos de los proveedores cuando los publican, y si no, según la red eléctrica; tus certificados no están incluidos.</translation>
    </message>
    <message>
        <source>The same by providers&apos; contracts where they publish them ({share} of the electricity), else by the grid; your certificates are not in it.</source>
        <translation>Lo mismo según los contratos de los proveedores cuando los publican ({share} de la electricidad), y si no, según la red eléctrica; tus certificados no están incluidos.</translation>
    </message>
    <message>
        <source>Hardware and water are estimated only for answers, and only by the measured method.</source>
        <translation>El hardware y el agua se estiman solo para respuestas, y solo con el método medido.</translation>
    </message>
    <message>
        <source>Hardware and water: {share} of the electricity is not estimated.</source>
        <translation>Hardware y agua: sin estimar para {share} de la electricidad.</translation>
    </message>
    <message>
        <source>Back to now; a double click does the same</source>
        <translation>Volver a ahora; un doble clic hace lo mismo</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>A bar for each hour</source>
        <translation>Una barra por hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>A bar for each day</source>
        <translation>Una barra por día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>A bar for each week</source>
        <translation>Una barra por semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>A bar for each month</source>
        <translation>Una barra por mes</translation>
    </message>
    <message>
        <source>Take apart by</source>
        <translation>Desglosar por</translation>
    </message>
    <message>
        <source>What the bars are taken apart by</source>
        <translation>Según qué se desglosan las barras</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Por sitio</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Por modelo</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Por proveedor</translation>
    </message>
    <message>
        <source>Show more time; on the chart the key -</source>
        <translation>Mostrar más tiempo; en el gráfico, la tecla -</translation>
    </message>
    <message>
        <source>Show less time; on the chart the key +</source>
        <translation>Mostrar menos tiempo; en el gráfico, la tecla +</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostrar más tiempo</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Mostrar menos tiempo</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>Guardar lo que se muestra como archivo</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>Como imagen (PNG)…</translation>
    </message>
    <message>
        <source>As a drawing (SVG)…</source>
        <translation>Como dibujo (SVG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Range, low to high</source>
        <translation>Intervalo, de bajo a alto</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Solid is matched, pale is due</source>
        <translation>Lo sólido está cubierto, lo pálido está pendiente</translation>
    </message>
    <message>
        <source>Point at a bar, or press an arrow key on the chart, for its exact figures.</source>
        <translation>Señala una barra, o pulsa una tecla de flecha en el gráfico, para ver sus cifras exactas.</translation>
    </message>
    <message>
        <source>No answers in this time.</source>
        <translation>No hay respuestas en este tiempo.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Electricity as a table</source>
        <translation>Electricidad como tabla</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month with its year</comment>
        <translation>{month} de {year}</translation>
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
        <translation>Electricidad, {unit} por hora</translation>
    </message>
    <message>
        <source>Electricity, {unit} per day</source>
        <translation>Electricidad, {unit} por día</translation>
    </message>
    <message>
        <source>Electricity, {unit} per week</source>
        <translation>Electricidad, {unit} por semana</translation>
    </message>
    <message>
        <source>Electricity, {unit} per month</source>
        <translation>Electricidad, {unit} por mes</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modelo desconocido</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>{span}: no answers</source>
        <translation>{span}: sin respuestas</translation>
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
        <translation>Electricidad, {period}: sin respuestas.</translation>
    </message>
    <message>
        <source>Electricity, {period}: {energy} for {answers}.</source>
        <translation>Electricidad, {period}: {energy} por {answers}.</translation>
    </message>
    <message>
        <source>Of it {amount} is matched.</source>
        <translation>De ello, {amount} están cubiertos.</translation>
    </message>
    <message>
        <source>{group}: {energy}.</source>
        <translation>{group}: {energy}.</translation>
    </message>
    <message>
        <source>The table has all of it.</source>
        <translation>La tabla lo tiene todo.</translation>
    </message>
    <message>
        <source>{amount} matched</source>
        <translation>{amount} cubiertos</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} pendientes</translation>
    </message>
    <message>
        <source>Like {first}.</source>
        <translation>Como {first}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}.</source>
        <translation>Como {first} o {second}.</translation>
    </message>
    <message>
        <source>Like {first}, or {second}, or {third}.</source>
        <translation>Como {first}, {second} o {third}.</translation>
    </message>
    <message>
        <source>{phrase}: same electricity. {source}.</source>
        <translation>{phrase}: la misma electricidad. {source}.</translation>
    </message>
    <message>
        <source>{phrase}: same emissions, location-based. {source}.</source>
        <translation>{phrase}: las mismas emisiones, basadas en la ubicación. {source}.</translation>
    </message>
    <message>
        <source>charging a phone to {percent}</source>
        <translation>cargar un teléfono hasta el {percent}</translation>
    </message>
    <message>
        <source>{n} charges of a phone</source>
        <translation>{n} cargas de un teléfono</translation>
    </message>
    <message>
        <source>{n} seconds of an LED lamp</source>
        <translation>{n} segundos de una lámpara LED</translation>
    </message>
    <message>
        <source>{n} minutes of an LED lamp</source>
        <translation>{n} minutos de una lámpara LED</translation>
    </message>
    <message>
        <source>{n} hours of an LED lamp</source>
        <translation>{n} horas de una lámpara LED</translation>
    </message>
    <message>
        <source>{n} days of an LED lamp</source>
        <translation>{n} días de una lámpara LED</translation>
    </message>
    <message>
        <source>{n} years of an LED lamp</source>
        <translation>{n} años de una lámpara LED</translation>
    </message>
    <message>
        <source>{n} cm by car</source>
        <translation>{n} cm en coche</translation>
    </message>
    <message>
        <source>{n} m by car</source>
        <translation>{n} m en coche</translation>
    </message>
    <message>
        <source>{n} km by car</source>
        <translation>{n} km en coche</translation>
    </message>
    <message>
        <source>{n} mL of water boiled</source>
        <translation>{n} mL de agua hervida</translation>
    </message>
    <message>
        <source>{n} litres of water boiled</source>
        <translation>{n} litros de agua hervida</translation>
    </message>
    <message>
        <source>{n} m³ of water boiled</source>
        <translation>{n} m³ de agua hervida</translation>
    </message>
    <message>
        <source>Pause counting</source>
        <translation>Pausar el recuento</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
    <message>
        <source>range {range} {unit}</source>
        <translation>intervalo {range} {unit}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>electricidad</translation>
    </message>
    <message>
        <source>range {range}, location-based</source>
        <translation>intervalo {range}, basadas en la ubicación</translation>
    </message>
    <message>
        <source>location-based emissions</source>
        <translation>emisiones basadas en la ubicación</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>respuestas</translation>
    </message>
    <message>
        <source>Electricity today: {figure}</source>
        <translation>Electricidad hoy: {figure}</translation>
    </message>
    <message>
        <source>Location-based emissions today: {figure}</source>
        <translation>Emisiones basadas en la ubicación hoy: {figure}</translation>
    </message>
    <message>
        <source>Today: {answers}</source>
        <translation>Hoy: {answers}</translation>
    </message>
    <message>
        <source>water, not estimated</source>
        <translation>agua, sin estimar</translation>
    </message>
    <message>
        <source>Water today: not estimated</source>
        <translation>Agua hoy: sin estimar</translation>
    </message>
    <message>
        <source>range {range}, water</source>
        <translation>intervalo {range}, agua</translation>
    </message>
    <message>
        <source>water</source>
        <translation>agua</translation>
    </message>
    <message>
        <source>Water today: {figure}</source>
        <translation>Agua hoy: {figure}</translation>
    </message>
    <message>
        <source>Resume counting</source>
        <translation>Reanudar el recuento</translation>
    </message>
    <message>
        <source>Chart of electricity</source>
        <translation>Gráfico de electricidad</translation>
    </message>
    <message>
        <source>00 Nov</source>
        <comment>the widest label of an axis</comment>
        <translation>00 nov</translation>
    </message>
    <message>
        <source>Beside the electricity</source>
        <translation>Además de la electricidad</translation>
    </message>
    <message>
        <source>Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand.</source>
        <translation>Ninguno de los dos se resta de nada ni refuerza ninguna afirmación. Ambos se hacen a mano.</translation>
    </message>
    <message>
        <source>Retire carbon credits…</source>
        <translation>Retirar créditos de carbono…</translation>
    </message>
    <message>
        <source>Make the badge that is due…</source>
        <translation>Crear la insignia pendiente…</translation>
    </message>
    <message>
        <source>Retire carbon credits</source>
        <translation>Retirar créditos de carbono</translation>
    </message>
    <message>
        <source>For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted from what your electricity is said to have emitted.</source>
        <translation>¿Para cuántos kilogramos de CO₂e? El siguiente paso muestra lo que hace falta. Ningún kilogramo se resta de lo que se dice que emitió tu electricidad.</translation>
    </message>
    <message>
        <source>&amp;Kilograms</source>
        <translation>&amp;Kilogramos</translation>
    </message>
    <message>
        <source>None is due by the market&apos;s own book: it may have been made elsewhere.</source>
        <translation>No hay ninguna pendiente según el libro del propio mercado: puede que se haya creado en otro lugar.</translation>
    </message>
    <message>
        <source>Carbon credits: none retired.</source>
        <translation>Créditos de carbono: ninguno retirado.</translation>
    </message>
    <message numerus="yes">
        <source>Carbon credits: {amount} retired, in %n retirement(s).</source>
        <translation>
            <numerusform>Créditos de carbono: {amount} retirados, en %n retiro.</numerusform>
            <numerusform>Créditos de carbono: {amount} retirados, en %n retiros.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg</source>
        <translation>{kilograms} kg</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n more under way.</source>
        <translation>
            <numerusform>{words} %n más en curso.</numerusform>
            <numerusform>{words} %n más en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: off. %n made.</source>
        <translation>
            <numerusform>Insignias de Arkreen: desactivadas. %n creada.</numerusform>
            <numerusform>Insignias de Arkreen: desactivadas. %n creadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>mensuales</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>anuales</translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; due: {due}.</source>
        <translation>
            <numerusform>Insignias de Arkreen: {every}. %n creada; pendiente: {due}.</numerusform>
            <numerusform>Insignias de Arkreen: {every}. %n creadas; pendiente: {due}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arkreen badges: {every}. %n made; none is due.</source>
        <translation>
            <numerusform>Insignias de Arkreen: {every}. %n creada; ninguna pendiente.</numerusform>
            <numerusform>Insignias de Arkreen: {every}. %n creadas; ninguna pendiente.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Lo pendiente</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Estimated {figure}. Retired would be {amount}: the {coverage}.</source>
        <translation>Estimado: {figure}. Se retirarían {amount}: el {coverage}.</translation>
    </message>
    <message>
        <source>For {what}.</source>
        <translation>Por {what}.</translation>
    </message>
    <message>
        <source>Matched so far: {amount}, {share} of all that was to be matched.</source>
        <translation>Cubierto hasta ahora: {amount}, {share} de todo lo que había que cubrir.</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>Retiros</translation>
    </message>
    <message>
        <source>None yet. Each retirement stands here with its price, its fee and its page in the explorer.</source>
        <translation>Aún no hay ninguno. Cada retiro aparece aquí con su precio, su comisión y su página en el explorador.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>Su certificado</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar los más antiguos</translation>
    </message>
    <message>
        <source>Reading your retirements…</source>
        <translation>Leyendo tus retiros…</translation>
    </message>
    <message>
        <source>{network}, practice</source>
        <translation>{network}, práctica</translation>
    </message>
    <message>
        <source>For {what}: {time}, on {network}.</source>
        <translation>Por {what}: {time}, en {network}.</translation>
    </message>
    <message>
        <source>Price {price}, network fee {fee}.</source>
        <translation>Precio {price}, comisión de red {fee}.</translation>
    </message>
    <message>
        <source>{state}: {reason}.</source>
        <translation>{state}: {reason}.</translation>
    </message>
    <message>
        <source>What it was to match is due again.</source>
        <translation>Lo que debía cubrir vuelve a estar pendiente.</translation>
    </message>
    <message>
        <source>Practice: nothing real was certified, and no explorer shows it.</source>
        <translation>Práctica: no se certificó nada real y ningún explorador lo muestra.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Tus reglas</translation>
    </message>
    <message>
        <source>You stopped all payments. Nothing is signed until you allow them again.</source>
        <translation>Detuviste todos los pagos. No se firma nada hasta que vuelvas a permitirlos.</translation>
    </message>
    <message>
        <source>Change in Settings</source>
        <translation>Cambiar en Ajustes</translation>
    </message>
    <message>
        <source>Stop all payments</source>
        <translation>Detener todos los pagos</translation>
    </message>
    <message>
        <source>At once; needs no password</source>
        <translation>Al instante; no requiere contraseña</translation>
    </message>
    <message>
        <source>Allow payments…</source>
        <translation>Permitir pagos…</translation>
    </message>
    <message>
        <source>Needs the wallet&apos;s password</source>
        <translation>Requiere la contraseña de la cartera</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} de {limit}</translation>
    </message>
    <message>
        <source>Spent {when}</source>
        <translation>Gastado {when}</translation>
    </message>
    <message>
        <source>Cap {name}</source>
        <translation>Tope {name}</translation>
    </message>
    <message>
        <source>{name}: {used}</source>
        <translation>{name}: {used}</translation>
    </message>
    <message>
        <source>Sign with your other wallet</source>
        <translation>Firmar con tu otra cartera</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price…</source>
        <translation>Consultando el precio de hoy…</translation>
    </message>
    <message>
        <source>{amount} to be signed within the hour</source>
        <translation>{amount} por firmar en la próxima hora</translation>
    </message>
    <message>
        <source>Sign in this order. Wattback recognises the result by itself, and nothing is done twice.</source>
        <translation>Firma en este orden. Wattback reconoce el resultado por sí solo, y nada se hace dos veces.</translation>
    </message>
    <message>
        <source>Offset now</source>
        <translation>Compensar ahora</translation>
    </message>
    <message>
        <source>Asking for today&apos;s price. Nothing is signed yet.</source>
        <translation>Consultando el precio de hoy. Aún no se firma nada.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Compensar</translation>
    </message>
    <message>
        <source>Offset {amount}</source>
        <translation>Compensar {amount}</translation>
    </message>
    <message>
        <source>Nothing was signed and nothing was paid.</source>
        <translation>No se firmó ni se pagó nada.</translation>
    </message>
    <message>
        <source>You may close this window: the retirement goes on, and you are told when it is done.</source>
        <translation>Puedes cerrar esta ventana: el retiro continúa, y se te avisa cuando termine.</translation>
    </message>
    <message>
        <source>Nothing that was counted is lost.</source>
        <translation>No se pierde nada de lo contado.</translation>
    </message>
    <message>
        <source>What you retire here certifies nothing, and is paid for with play money.</source>
        <translation>Lo que retiras aquí no certifica nada, y se paga con dinero ficticio.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one retirement</source>
        <translation>&amp;Contraseña de la cartera, para firmar este único retiro</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>Retire certificates for {amount}?</source>
        <translation>¿Retirar certificados por {amount}?</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Cubre</translation>
    </message>
    <message>
        <source>{what}, at the {coverage}</source>
        <translation>{what}, en el {coverage}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Retire carbon credits for {amount} of CO₂e?</source>
        <translation>¿Retirar créditos de carbono por {amount} de CO₂e?</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Takes at most</source>
        <translation>Gasta como máximo</translation>
    </message>
    <message>
        <source>Market&apos;s fee</source>
        <translation>Comisión del mercado</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>{market} on {network}</source>
        <translation>{market} en {network}</translation>
    </message>
    <message>
        <source>Retire {amount}</source>
        <translation>Retirar {amount}</translation>
    </message>
    <message>
        <source>The retirement is on its way. Wattback goes on watching it; nothing is done twice.</source>
        <translation>El retiro está en camino. Wattback lo sigue vigilando; nada se hace dos veces.</translation>
    </message>
    <message>
        <source>Retired {amount}, as the network tells.</source>
        <translation>{amount} retirados, según indica la red.</translation>
    </message>
    <message>
        <source>Make this public badge?</source>
        <translation>¿Crear esta insignia pública?</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Public text</source>
        <translation>Texto público</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Comisión de red</translation>
    </message>
    <message>
        <source>at most {fee}</source>
        <translation>como máximo {fee}</translation>
    </message>
    <message>
        <source>Everything on a badge can be read by anybody, for ever: the wallet&apos;s address, the period, the amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim needs no badge.</source>
        <translation>Cualquiera puede leer todo lo que hay en una insignia, para siempre: la dirección de la cartera, el periodo, las cantidades y una huella de los recibos. No contiene ningún nombre, ninguna respuesta ni ningún chat. Una declaración no necesita insignia.</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>Crear la insignia</translation>
    </message>
    <message>
        <source>The badge is on its way. Wattback looks how far it is.</source>
        <translation>La insignia está en camino. Wattback mira por dónde va.</translation>
    </message>
    <message>
        <source>Badge {number} is made. It is read again when nobody can edit it any more, in three days.</source>
        <translation>La insignia {number} está creada. Se vuelve a leer cuando ya nadie pueda modificarla, dentro de tres días.</translation>
    </message>
    <message>
        <source>Your balance</source>
        <translation>Tu saldo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Por sí solo</translation>
    </message>
    <message>
        <source>Matched: {amount}</source>
        <translation>Cubierto: {amount}</translation>
    </message>
    <message>
        <source>Certificate {id} covers {what} of {period} on {network}.</source>
        <translation>El certificado {id} cubre {what} de {period} en {network}.</translation>
    </message>
    <message>
        <source>This is practice: no renewable energy was certified.</source>
        <translation>Esto es práctica: no se certificó energía renovable.</translation>
    </message>
    <message>
        <source>It is in the list of certificates, where you can export and verify it.</source>
        <translation>Está en la lista de certificados, donde puedes exportarlo y verificarlo.</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Offset now…</source>
        <translation>Compensar ahora…</translation>
    </message>
    <message>
        <source>{matched} matched, {due} due</source>
        <translation>{matched} cubiertos, {due} pendientes</translation>
    </message>
    <message>
        <source>Shows amount, price and fee first; nothing is signed before you agree</source>
        <translation>Muestra antes la cantidad, el precio y la comisión; no se firma nada hasta que aceptes</translation>
    </message>
    <message>
        <source>A wallet of your own is needed to retire certificates</source>
        <translation>Para retirar certificados hace falta una cartera propia</translation>
    </message>
    <message>
        <source>To retire certificates you need a wallet. It stays on this computer.</source>
        <translation>Para retirar certificados necesitas una cartera. Se queda en este equipo.</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>A retirement is under way: {state}.</source>
        <translation>Hay un retiro en curso: {state}.</translation>
    </message>
    <message>
        <source>Everything counted so far is matched.</source>
        <translation>Todo lo contado hasta ahora está cubierto.</translation>
    </message>
    <message>
        <source>The last retirement&apos;s own electricity, or recorded by you. It can wait for the next answers.</source>
        <translation>La electricidad del propio último retiro, o registrada por ti. Puede esperar a las próximas respuestas.</translation>
    </message>
    <message>
        <source>Matching means retiring renewable energy certificates for the same amount of electricity. A REC is not a carbon offset; kilograms are not subtracted.</source>
        <translation>Cubrir significa retirar certificados de energía renovable por la misma cantidad de electricidad. Un REC no es una compensación de carbono; no se restan kilogramos.</translation>
    </message>
    <message>
        <source>Due for {what}, at the {coverage}.</source>
        <translation>Pendiente por {what}, en el {coverage}.</translation>
    </message>
    <message>
        <source>Reading what is due…</source>
        <translation>Leyendo lo pendiente…</translation>
    </message>
    <message>
        <source>Take the retirement back?</source>
        <translation>¿Anular el retiro?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first: it costs a network fee, and what was to be matched is due again. Whichever is first, the other never happens.</source>
        <translation>Una transacción que no hace nada ocupa su lugar, si la red toma esa antes: cuesta una comisión de red, y lo que se iba a cubrir vuelve a estar pendiente. Sea cual sea la primera, la otra no ocurre nunca.</translation>
    </message>
    <message>
        <source>Wallet &amp;password</source>
        <translation>&amp;Contraseña de la cartera</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>It is taken back: only a network fee was spent, and what it was to match is due again.</source>
        <translation>Está anulado: solo se gastó una comisión de red, y lo que debía cubrir vuelve a estar pendiente.</translation>
    </message>
    <message>
        <source>The retirement was faster: it is final.</source>
        <translation>El retiro fue más rápido: es definitivo.</translation>
    </message>
    <message>
        <source>The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice.</source>
        <translation>La red aún no ha tomado ninguna de las dos ({state}). Wattback sigue vigilando; nada se hace dos veces.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>{amount} for {what} of {period}, on {network}</source>
        <translation>{amount} por {what} de {period}, en {network}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Seguir…</translation>
    </message>
    <message>
        <source>Show what to sign…</source>
        <translation>Mostrar qué firmar…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Anular…</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message numerus="yes">
        <source>In a block, %n of {needed} confirmation(s)</source>
        <translation>
            <numerusform>En un bloque, %n de {needed} confirmaciones</numerusform>
            <numerusform>En un bloque, %n de {needed} confirmaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificado</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Con precio</translation>
    </message>
    <message>
        <source>Offered to your other wallet</source>
        <translation>Ofrecido a tu otra cartera</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>En un bloque</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Definitivo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>You took it back. The network takes up either the retirement or what replaces it, never both; Wattback watches which.</source>
        <translation>Lo anulaste. La red toma el retiro o lo que lo reemplaza, nunca ambos; Wattback vigila cuál.</translation>
    </message>
    <message>
        <source>Nothing is signed yet: go on with it, or leave it.</source>
        <translation>Aún no se ha firmado nada: sigue con ello o déjalo.</translation>
    </message>
    <message>
        <source>Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice.</source>
        <translation>Tu otra cartera puede firmarlo en la próxima hora. Lo que haga se reconoce; nada se hace dos veces.</translation>
    </message>
    <message>
        <source>It is signed and stored, and sent until the network takes it up. It is never done twice.</source>
        <translation>Está firmado y guardado, y se envía hasta que la red lo tome. Nunca se hace dos veces.</translation>
    </message>
    <message>
        <source>The network has it and has not taken it up yet. You can still take it back.</source>
        <translation>La red lo tiene y aún no lo ha tomado. Todavía puedes anularlo.</translation>
    </message>
    <message>
        <source>It waits until enough blocks stand on top of it. Nothing can be taken back any more.</source>
        <translation>Espera a que haya suficientes bloques encima. Ya no se puede anular nada.</translation>
    </message>
    <message>
        <source>Watts, given back</source>
        <translation>Vatios, devueltos</translation>
    </message>
    <message>
        <source>Wattback tells you what the AI chats you use cost in electricity, and lets you match it with renewable energy certificates.</source>
        <translation>Wattback te dice cuánta electricidad cuestan los chats de IA que usas, y te permite cubrirla con certificados de energía renovable.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>It counts the tokens of each answer in your browser, and estimates their electricity.</source>
        <translation>Cuenta los tokens de cada respuesta en tu navegador y estima su electricidad.</translation>
    </message>
    <message>
        <source>It shows every figure as a range: nobody outside the data centre knows it exactly.</source>
        <translation>Muestra cada cifra como un intervalo: nadie fuera del centro de datos la conoce con exactitud.</translation>
    </message>
    <message>
        <source>If you want, it retires certificates for that electricity, from a wallet of your own.</source>
        <translation>Si quieres, retira certificados por esa electricidad, desde una cartera propia.</translation>
    </message>
    <message>
        <source>What it never does</source>
        <translation>Qué no hace nunca</translation>
    </message>
    <message>
        <source>It never keeps what you write or what you are answered. There is no account and no server.</source>
        <translation>Nunca guarda lo que escribes ni lo que te responden. No hay cuenta ni servidor.</translation>
    </message>
    <message>
        <source>It never pays by itself, unless you switch that on, and then only within your caps.</source>
        <translation>Nunca paga por sí solo, a menos que lo actives, y entonces solo dentro de tus topes.</translation>
    </message>
    <message>
        <source>It never says more than is known: a practice certificate is worthless, and says so.</source>
        <translation>Nunca dice más de lo que se sabe: un certificado de práctica no tiene valor, y así lo dice.</translation>
    </message>
    <message>
        <source>The next steps take a minute. Each can be skipped, and found again in the settings.</source>
        <translation>Los siguientes pasos llevan un minuto. Cada uno se puede omitir, y volver a encontrar en los ajustes.</translation>
    </message>
    <message>
        <source>Your browsers</source>
        <translation>Tus navegadores</translation>
    </message>
    <message>
        <source>The extension counts in your browser and hands the counts to Wattback on this computer. For that, each browser has to know Wattback.</source>
        <translation>La extensión cuenta en tu navegador y entrega los recuentos a Wattback en este equipo. Para eso, cada navegador tiene que conocer Wattback.</translation>
    </message>
    <message>
        <source>Link the browsers</source>
        <translation>Conectar los navegadores</translation>
    </message>
    <message>
        <source>Waiting for your first answer…</source>
        <translation>Esperando tu primera respuesta…</translation>
    </message>
    <message>
        <source>Your answers are being counted.</source>
        <translation>Tus respuestas se están contando.</translation>
    </message>
    <message>
        <source>Got it: your first answer is counted.</source>
        <translation>Ya está: tu primera respuesta está contada.</translation>
    </message>
    <message>
        <source>The last one: {model} at {site}, {energy}, at {time}.</source>
        <translation>La última: {model} en {site}, {energy}, a las {time}.</translation>
    </message>
    <message>
        <source>a model that was not named</source>
        <translation>un modelo que no se nombró</translation>
    </message>
    <message>
        <source>Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself.</source>
        <translation>Pregunta algo a un chat en un navegador conectado. Cuando termine su respuesta, aparece aquí por sí sola.</translation>
    </message>
    <message>
        <source>No browser that Wattback knows was found. Install one, start it once, and come back.</source>
        <translation>No se encontró ningún navegador que Wattback conozca. Instala uno, ábrelo una vez y vuelve.</translation>
    </message>
    <message>
        <source>The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer mode and choose &quot;Load unpacked&quot;; in Firefox open about:debugging, &quot;This Firefox&quot;, &quot;Load Temporary Add-on&quot;.</source>
        <translation>La extensión se carga a mano: en Chromium abre chrome://extensions, activa el modo de desarrollador y elige «Cargar descomprimida»; en Firefox abre about:debugging, «Este Firefox», «Cargar complemento temporal».</translation>
    </message>
    <message>
        <source>Copy the folder for {browser}</source>
        <translation>Copiar la carpeta para {browser}</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>sin conectar</translation>
    </message>
    <message>
        <source>✓ linked</source>
        <translation>✓ vinculado</translation>
    </message>
    <message>
        <source>{browser} does not know Wattback yet.</source>
        <translation>{browser} todavía no conoce Wattback.</translation>
    </message>
    <message>
        <source>Welcome to Wattback</source>
        <translation>Te damos la bienvenida a Wattback</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Looking on this computer…</source>
        <translation>Buscando en este equipo…</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>Encontrado en este equipo:</translation>
    </message>
    <message>
        <source>No history was found on this computer.</source>
        <translation>No se encontró ningún historial en este equipo.</translation>
    </message>
    <message>
        <source>{size}, last used {day}</source>
        <translation>{size}, último uso: {day}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Stopping… nothing of {title} is counted.</source>
        <translation>Deteniendo… no se cuenta nada de {title}.</translation>
    </message>
    <message>
        <source>Reading {title}…</source>
        <translation>Leyendo {title}…</translation>
    </message>
    <message numerus="yes">
        <source>Reading {title}: %n answer(s) found so far.</source>
        <translation>
            <numerusform>Leyendo {title}: %n respuesta encontrada hasta ahora.</numerusform>
            <numerusform>Leyendo {title}: %n respuestas encontradas hasta ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: cancelled, nothing was counted.</source>
        <translation>{title}: cancelado, no se contó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left out</source>
        <translation>
            <numerusform>%n cosa omitida</numerusform>
            <numerusform>%n cosas omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) known before, not counted twice.</source>
        <translation>
            <numerusform>%n respuesta ya conocida, no contada dos veces.</numerusform>
            <numerusform>%n respuestas ya conocidas, no contadas dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nada nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s), {energy}.</source>
        <translation>
            <numerusform>%n respuesta nueva, {energy}.</numerusform>
            <numerusform>%n respuestas nuevas, {energy}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) of {period}, {energy}.</source>
        <translation>
            <numerusform>%n respuesta nueva de {period}, {energy}.</numerusform>
            <numerusform>%n respuestas nuevas de {period}, {energy}.</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Bring a history along</source>
        <translation>Traer un historial</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>A file or a folder of yours</source>
        <translation>Un archivo o una carpeta tuya</translation>
    </message>
    <message>
        <source>Kind of history</source>
        <translation>Tipo de historial</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Or drop it on this window: its kind is found out by itself.</source>
        <translation>O suéltalo en esta ventana: su tipo se detecta por sí solo.</translation>
    </message>
    <message>
        <source>Look at coding agents&apos; logs every minute</source>
        <translation>Mirar los logs de los agentes de programación cada minuto</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Bring your past along</source>
        <translation>Trae tu pasado</translation>
    </message>
    <message>
        <source>Exports of your chats and the logs of coding agents can be counted too. Their text is read to count its tokens and thrown away. What was counted already is never counted twice.</source>
        <translation>También se pueden contar exportaciones de tus chats y los logs de agentes de programación. Su texto se lee para contar sus tokens y se desecha. Lo que ya se contó nunca se cuenta dos veces.</translation>
    </message>
    <message>
        <source>Another file or folder…</source>
        <translation>Otro archivo o carpeta…</translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation>Qué red eléctrica</translation>
    </message>
    <message>
        <source>A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their computers stand, so it is not known exactly. The electricity itself does not depend on your choice.</source>
        <translation>Un kilovatio-hora lleva más o menos CO₂e, según la red eléctrica. Los chats no dicen dónde están sus servidores, así que no se sabe con exactitud. La electricidad en sí no depende de tu elección.</translation>
    </message>
    <message>
        <source>Where each provider&apos;s computers usually stand</source>
        <translation>Donde suelen estar los servidores de cada proveedor</translation>
    </message>
    <message>
        <source>One grid for all of them, for instance your own:</source>
        <translation>Una red eléctrica para todos, por ejemplo la tuya:</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Red eléctrica</translation>
    </message>
    <message>
        <source>This computer&apos;s clock suggests {place}. No network was asked.</source>
        <translation>El reloj de este equipo sugiere {place}. No se preguntó a ninguna red.</translation>
    </message>
    <message>
        <source>When to match</source>
        <translation>Cuándo cubrir</translation>
    </message>
    <message>
        <source>What would be due</source>
        <translation>Lo que quedaría pendiente</translation>
    </message>
    <message>
        <source>You decide each time</source>
        <translation>Tú decides cada vez</translation>
    </message>
    <message>
        <source>Nothing happens until you press Offset now.</source>
        <translation>No ocurre nada hasta que pulses Compensar ahora.</translation>
    </message>
    <message>
        <source>You are asked</source>
        <translation>Se te pregunta</translation>
    </message>
    <message>
        <source>When enough is due, Wattback shows a preview and waits for you.</source>
        <translation>Cuando hay suficiente pendiente, Wattback muestra una vista previa y te espera.</translation>
    </message>
    <message>
        <source>By itself, within your caps</source>
        <translation>Por sí solo, dentro de tus topes</translation>
    </message>
    <message>
        <source>Needs your wallet&apos;s password now. Caps, price limit and brake hold at all times.</source>
        <translation>Requiere ahora la contraseña de tu cartera. Los topes, el límite de precio y el freno valen en todo momento.</translation>
    </message>
    <message>
        <source>Without a wallet nothing can be retired by itself; make one in the step before.</source>
        <translation>Sin cartera no se puede retirar nada por sí solo; crea una en el paso anterior.</translation>
    </message>
    <message>
        <source>Retire by itself?</source>
        <translation>¿Retirar por sí solo?</translation>
    </message>
    <message>
        <source>Wattback will pay for certificates from your wallet without asking, never more than your caps allow. You can stop it at any time, without a password.</source>
        <translation>Wattback pagará certificados desde tu cartera sin preguntar, nunca más de lo que permiten tus topes. Puedes detenerlo en cualquier momento, sin contraseña.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>Nothing is known of your use yet. Come back when a few days are counted.</source>
        <translation>Aún no se sabe nada de tu uso. Vuelve cuando se hayan contado unos días.</translation>
    </message>
    <message>
        <source>Too early to say: it takes three days of use.</source>
        <translation>Es pronto para decirlo: hacen falta tres días de uso.</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) your answers took {energy}. A year like that comes to some {year}.</source>
        <translation>
            <numerusform>En %n día tus respuestas gastaron {energy}. Un año así suma unos {year}.</numerusform>
            <numerusform>En %n días tus respuestas gastaron {energy}. Un año así suma unos {year}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Siempre ahí</translation>
    </message>
    <message>
        <source>Answers are counted whether Wattback&apos;s window is open or not. When it starts with your session, it waits quietly in the tray, shows today at a glance and tells you when something needs you.</source>
        <translation>Las respuestas se cuentan con la ventana de Wattback abierta o cerrada. Cuando arranca con tu sesión, espera en silencio en la bandeja, muestra el día de hoy de un vistazo y te avisa cuando algo te necesita.</translation>
    </message>
    <message>
        <source>&amp;Start Wattback when I log in</source>
        <translation>&amp;Iniciar Wattback cuando inicie sesión</translation>
    </message>
    <message>
        <source>Start Wattback when I log in</source>
        <translation>Iniciar Wattback cuando inicie sesión</translation>
    </message>
    <message>
        <source>That is all. Everything you chose or skipped is in the settings, and so are these steps.</source>
        <translation>Eso es todo. Todo lo que elegiste u omitiste está en los ajustes, y también estos pasos.</translation>
    </message>
    <message>
        <source>A wallet, if you want one</source>
        <translation>Una cartera, si quieres</translation>
    </message>
    <message>
        <source>Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. Its key is made on this computer, encrypted with your password, and never leaves it.</source>
        <translation>Para contar no hace falta cartera. Para cubrir, sí: los certificados los retira una cartera que es solo tuya. Su clave se crea en este equipo, cifrada con tu contraseña, y nunca sale de él.</translation>
    </message>
    <message>
        <source>You begin on the practice network, with play money: everything works, nothing costs anything, and its certificates are worthless. A real network is chosen later, in the settings; the same wallet serves there once you have paid something in.</source>
        <translation>Empiezas en la red de práctica, con dinero ficticio: todo funciona, nada cuesta nada y sus certificados no tienen valor. Una red real se elige más tarde, en los ajustes; la misma cartera sirve allí una vez que hayas ingresado algo.</translation>
    </message>
    <message>
        <source>Make a wallet, or bring one along…</source>
        <translation>Crear una cartera, o traer una…</translation>
    </message>
    <message>
        <source>Its twelve words are shown once. Write them on paper: with them you get the wallet back on another computer, without them nobody can.</source>
        <translation>Sus doce palabras se muestran una vez. Escríbelas en papel: con ellas recuperas la cartera en otro equipo; sin ellas, nadie puede.</translation>
    </message>
    <message>
        <source>✓ Your wallet is ready: {address}</source>
        <translation>✓ Tu cartera está lista: {address}</translation>
    </message>
    <message>
        <source>Your wallet is ready: {address}</source>
        <translation>Tu cartera está lista: {address}</translation>
    </message>
    <message>
        <source>Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md.</source>
        <translation>Licencia {licence}. Las tablas en que se basan las estimaciones indican la fuente, el año y la licencia de cada fila: METHODOLOGY.md.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Comprobar esta instalación</translation>
    </message>
    <message>
        <source>What doctor does</source>
        <translation>Lo que hace doctor</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Estimar de nuevo</translation>
    </message>
    <message>
        <source>What no retirement covers, with today&apos;s tables</source>
        <translation>Lo que ningún retiro cubre, con las tablas de hoy</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>Importar un historial</translation>
    </message>
    <message>
        <source>First minute…</source>
        <translation>Primer minuto…</translation>
    </message>
    <message>
        <source>What Wattback asked when it was new</source>
        <translation>Lo que Wattback preguntó cuando era nuevo</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>Wattback {version}, figures by {factors}</source>
        <translation>Wattback {version}, cifras según {factors}</translation>
    </message>
    <message>
        <source>Everything is kept in {folder}</source>
        <translation>Todo se guarda en {folder}</translation>
    </message>
    <message>
        <source>Well: {text}</source>
        <translation>Bien: {text}</translation>
    </message>
    <message>
        <source>Missing: {text}</source>
        <translation>Falta: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>%n de ellos cambió.</numerusform>
            <numerusform>%n de ellos cambiaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) and records looked at.</source>
        <translation>
            <numerusform>%n respuesta o registro revisado.</numerusform>
            <numerusform>%n respuestas y registros revisados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is estimated with today&apos;s tables.</source>
        <translation>Todo está estimado con las tablas de hoy.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Type a figure.</source>
        <translation>Escribe una cifra.</translation>
    </message>
    <message>
        <source>It can be from {least} to {most}.</source>
        <translation>Puede ir de {least} a {most}.</translation>
    </message>
    <message>
        <source>Six decimal places are the finest.</source>
        <translation>Seis decimales es lo más fino.</translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation>Debe ser un número entero.</translation>
    </message>
    <message>
        <source>That is no figure; write it like {example}.</source>
        <translation>Eso no es una cifra; escríbela como {example}.</translation>
    </message>
    <message>
        <source>That is no figure.</source>
        <translation>Eso no es una cifra.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>With two or more, what they tell is compared before anything counts as final. Addresses may hold keys of yours, so only the names of their hosts are shown.</source>
        <translation>Con dos o más, lo que dicen se compara antes de dar algo por definitivo. Las direcciones pueden contener claves tuyas, así que solo se muestran los nombres de sus servidores.</translation>
    </message>
    <message>
        <source>Network whose nodes are shown</source>
        <translation>Red cuyos nodos se muestran</translation>
    </message>
    <message>
        <source>Addresses of nodes, one a line</source>
        <translation>Direcciones de nodos, una por línea</translation>
    </message>
    <message>
        <source>One https address a line; they take the place of those above.</source>
        <translation>Una dirección https por línea; sustituyen a las de arriba.</translation>
    </message>
    <message>
        <source>Use these nodes</source>
        <translation>Usar estos nodos</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>Usar los habituales</translation>
    </message>
    <message>
        <source>Those that came with Wattback</source>
        <translation>Los que venían con Wattback</translation>
    </message>
    <message>
        <source>Asks: {nodes}</source>
        <translation>Consulta: {nodes}</translation>
    </message>
    <message>
        <source>No node is known; nothing can be asked.</source>
        <translation>No se conoce ningún nodo; no se puede consultar nada.</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Iniciar con la sesión</translation>
    </message>
    <message>
        <source>Wattback starts in the tray when you log in. Answers are counted without it, too.</source>
        <translation>Wattback arranca en la bandeja cuando inicias sesión. Las respuestas se cuentan también sin él.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Restablecer {setting}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Back to the default: {default}</source>
        <translation>Volver al valor predeterminado: {default}</translation>
    </message>
    <message>
        <source>Let more money go?</source>
        <translation>¿Dejar que salga más dinero?</translation>
    </message>
    <message>
        <source>{setting}: this lets Wattback spend more than now, so it needs your wallet&apos;s password.</source>
        <translation>{setting}: esto permite a Wattback gastar más que ahora, así que requiere la contraseña de tu cartera.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Counting is paused</source>
        <translation>El recuento está en pausa</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Grid: {zone}, live</source>
        <translation>Red eléctrica: {zone}, en vivo</translation>
    </message>
    <message>
        <source>Grid: {zone}</source>
        <translation>Red eléctrica: {zone}</translation>
    </message>
    <message>
        <source>Figures: {factors}</source>
        <translation>Cifras: {factors}</translation>
    </message>
    <message>
        <source>The ledger can&apos;t be read; what you see may be old</source>
        <translation>No se puede leer el libro; lo que ves puede ser antiguo</translation>
    </message>
    <message numerus="yes">
        <source>Today: {energy}, %n answer(s)</source>
        <translation>
            <numerusform>Hoy: {energy}, %n respuesta</numerusform>
            <numerusform>Hoy: {energy}, %n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: no answers yet</source>
        <translation>Hoy: aún no hay respuestas</translation>
    </message>
    <message>
        <source>Due: {amount}</source>
        <translation>Pendiente: {amount}</translation>
    </message>
    <message>
        <source>The wallet is locked: nothing is matched by itself</source>
        <translation>La cartera está bloqueada: no se cubre nada por sí solo</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Algo necesita tu atención</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Red de práctica</translation>
    </message>
    <message>
        <source>Open Wattback</source>
        <translation>Abrir Wattback</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Reading your accounts…</source>
        <translation>Leyendo tus cuentas…</translation>
    </message>
    <message>
        <source>Pay from this one</source>
        <translation>Pagar con esta</translation>
    </message>
    <message>
        <source>Certificates are paid for by this account</source>
        <translation>Los certificados los paga esta cuenta</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
    <message>
        <source>Rename an account</source>
        <translation>Cambiar el nombre de una cuenta</translation>
    </message>
    <message>
        <source>The name is only yours: it stays on this computer. {address}</source>
        <translation>El nombre es solo tuyo: se queda en este equipo. {address}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Crear una nueva…</translation>
    </message>
    <message>
        <source>✓ pays</source>
        <translation>✓ paga</translation>
    </message>
    <message>
        <source>✓ pays, key elsewhere</source>
        <translation>✓ paga, clave en otro lugar</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>clave en otro lugar</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>From recovery words…</source>
        <translation>Con palabras de recuperación…</translation>
    </message>
    <message>
        <source>From a private key…</source>
        <translation>Con una clave privada…</translation>
    </message>
    <message>
        <source>From a keystore file…</source>
        <translation>Con un archivo de claves (keystore)…</translation>
    </message>
    <message>
        <source>Only watch an address…</source>
        <translation>Solo observar una dirección…</translation>
    </message>
    <message>
        <source>Na&amp;me, as you like</source>
        <translation>No&amp;mbre, como quieras</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Observarla</translation>
    </message>
    <message>
        <source>Bring it along</source>
        <translation>Traerla</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>La contraseña necesita al menos %n carácter.</numerusform>
            <numerusform>La contraseña necesita al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Las dos contraseñas son distintas. Escribe la misma dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>New &amp;password, at least %n character(s)</source>
        <translation>
            <numerusform>&amp;Contraseña nueva, al menos %n carácter</numerusform>
            <numerusform>&amp;Contraseña nueva, al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>La misma &amp;otra vez</translation>
    </message>
    <message>
        <source>Type the words in their order, with blanks between them. They are not stored: only the key they stand for is, encrypted with a password.</source>
        <translation>Escribe las palabras en su orden, con espacios entre ellas. No se guardan: solo se guarda la clave que representan, cifrada con una contraseña.</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>&amp;Palabras de recuperación</translation>
    </message>
    <message>
        <source>&amp;Which account of these words, 0 for the first</source>
        <translation>Q&amp;ué cuenta de estas palabras, 0 para la primera</translation>
    </message>
    <message>
        <source>64 hexadecimal digits. The key is stored encrypted with a password.</source>
        <translation>64 dígitos hexadecimales. La clave se guarda cifrada con una contraseña.</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>C&amp;lave privada</translation>
    </message>
    <message>
        <source>A file of another wallet, with its password. The file itself is left as it is; the key is stored here under a password of its own.</source>
        <translation>Un archivo de otra cartera, con su contraseña. El archivo en sí queda como está; la clave se guarda aquí con una contraseña propia.</translation>
    </message>
    <message>
        <source>Keystore &amp;file</source>
        <translation>&amp;Archivo de claves (keystore)</translation>
    </message>
    <message>
        <source>&amp;Its password</source>
        <translation>&amp;Su contraseña</translation>
    </message>
    <message>
        <source>The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that wallet signs them.</source>
        <translation>La clave se queda en tu otra cartera. Wattback muestra lo que tiene la cuenta y prepara los pagos; esa cartera los firma.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>{address} is in the wallet, and pays from now on.</source>
        <translation>{address} está en la cartera, y paga a partir de ahora.</translation>
    </message>
    <message>
        <source>{address} is in the wallet. Another account pays until you choose this one.</source>
        <translation>{address} está en la cartera. Paga otra cuenta hasta que elijas esta.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>Consultando la red…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Shows fee and what is left first; needs the password</source>
        <translation>Muestra antes la comisión y lo que queda; requiere la contraseña</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Consultar otra vez</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>A fecha de {time}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Code of your address, to scan</source>
        <translation>Código de tu dirección, para escanear</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Reading your address…</source>
        <translation>Leyendo tu dirección…</translation>
    </message>
    <message>
        <source>On {network}</source>
        <translation>En {network}</translation>
    </message>
    <message>
        <source>Address {address}</source>
        <translation>Dirección {address}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Code of the request, to scan with your other wallet</source>
        <translation>Código de la solicitud, para escanear con tu otra cartera</translation>
    </message>
    <message>
        <source>The request as JSON</source>
        <translation>La solicitud como JSON</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy the JSON</source>
        <translation>Copiar el JSON</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>{number} of {all}: scan this with your other wallet</source>
        <translation>{number} de {all}: escanea esto con tu otra cartera</translation>
    </message>
    <message>
        <source>Scan this with your other wallet, and sign it there</source>
        <translation>Escanea esto con tu otra cartera y fírmalo allí</translation>
    </message>
    <message>
        <source>The link says all of it.</source>
        <translation>El enlace lo dice todo.</translation>
    </message>
    <message>
        <source>Some wallets do not read call data from a link. If yours shows none, paste the JSON there.</source>
        <translation>Algunas carteras no leen los datos de llamada de un enlace. Si la tuya no muestra ninguno, pega allí el JSON.</translation>
    </message>
    <message>
        <source>This is too long for a code. Paste the JSON into your other wallet.</source>
        <translation>Esto es demasiado largo para un código. Pega el JSON en tu otra cartera.</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>Mantenerla a salvo</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: there is nothing to lock and nothing to back up here.</source>
        <translation>La clave de esta cuenta está en otro lugar: aquí no hay nada que bloquear ni nada que respaldar.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Hacer copia…</translation>
    </message>
    <message>
        <source>Check my words…</source>
        <translation>Comprobar mis palabras…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Cambiar contraseña…</translation>
    </message>
    <message>
        <source>Forget the keyring</source>
        <translation>Olvidar el llavero</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password no longer</source>
        <translation>El llavero del sistema ya no guarda la contraseña</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: Wattback signs within your limits without asking, and every program of yours can read it.</source>
        <translation>El llavero del sistema guarda la contraseña: Wattback firma dentro de tus límites sin preguntar, y todos tus programas pueden leerla.</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.</source>
        <translation>
            <numerusform>Desbloqueada. Se bloquea tras %n minuto de inactividad, cuando el equipo se suspende y cuando Wattback se cierra.</numerusform>
            <numerusform>Desbloqueada. Se bloquea tras %n minutos de inactividad, cuando el equipo se suspende y cuando Wattback se cierra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. The next signature asks for the password.</source>
        <translation>Bloqueada. La próxima firma pide la contraseña.</translation>
    </message>
    <message>
        <source>Back up the key</source>
        <translation>Hacer copia de la clave</translation>
    </message>
    <message>
        <source>A copy of the encrypted key, which any wallet opens with this password. It is read back before this says so. Keep it on another disk.</source>
        <translation>Una copia de la clave cifrada, que cualquier cartera abre con esta contraseña. Se vuelve a leer antes de que esto lo diga. Guárdala en otro disco.</translation>
    </message>
    <message>
        <source>&amp;File that is not there yet</source>
        <translation>&amp;Archivo que aún no existe</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>The copy in {path} was read back and opens with your password. Keep it on another disk.</source>
        <translation>La copia en {path} se volvió a leer y se abre con tu contraseña. Guárdala en otro disco.</translation>
    </message>
    <message>
        <source>Check your recovery words</source>
        <translation>Comprueba tus palabras de recuperación</translation>
    </message>
    <message>
        <source>Type the words from your paper. They are compared and not stored; nothing is changed.</source>
        <translation>Escribe las palabras de tu papel. Se comparan y no se guardan; no se cambia nada.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>✓ These words make this account: with them alone it can be restored.</source>
        <translation>✓ Estas palabras forman esta cuenta: solo con ellas se puede restaurar.</translation>
    </message>
    <message>
        <source>✗ These are recovery words, but of another account. If you have no others, back up the key as a file.</source>
        <translation>✗ Estas son palabras de recuperación, pero de otra cuenta. Si no tienes otras, haz una copia de la clave en un archivo.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>The key is encrypted anew. Copies made earlier still open with the old password.</source>
        <translation>La clave se cifra de nuevo. Las copias hechas antes se siguen abriendo con la contraseña antigua.</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>Contraseña &amp;antigua</translation>
    </message>
    <message>
        <source>The account opens with the new password now.</source>
        <translation>La cuenta se abre ahora con la contraseña nueva.</translation>
    </message>
    <message>
        <source>Send money</source>
        <translation>Enviar dinero</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Firmando…</translation>
    </message>
    <message>
        <source>Coin or token</source>
        <translation>Moneda o token</translation>
    </message>
    <message>
        <source>To, an address</source>
        <translation>Para, una dirección</translation>
    </message>
    <message>
        <source>&amp;To, an address</source>
        <translation>&amp;Para, una dirección</translation>
    </message>
    <message>
        <source>&amp;Amount, with a point before the fraction</source>
        <translation>&amp;Cantidad, con un punto antes de los decimales</translation>
    </message>
    <message>
        <source>All but the network fee</source>
        <translation>Todo menos la comisión de red</translation>
    </message>
    <message>
        <source>What is sent cannot be called back once it is in a block. Compare the address sign by sign.</source>
        <translation>Lo enviado no se puede recuperar una vez que está en un bloque. Compara la dirección signo a signo.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>The key of this account is elsewhere: the next step shows what its own wallet has to sign.</source>
        <translation>La clave de esta cuenta está en otro lugar: el siguiente paso muestra lo que tiene que firmar su propia cartera.</translation>
    </message>
    <message>
        <source>Wallet &amp;password, to sign this one transfer</source>
        <translation>&amp;Contraseña de la cartera, para firmar este único envío</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>¿Enviar {amount}?</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>Enviar {amount}</translation>
    </message>
    <message>
        <source>{left} at least</source>
        <translation>al menos {left}</translation>
    </message>
    <message>
        <source>Show what to sign</source>
        <translation>Mostrar qué firmar</translation>
    </message>
    <message>
        <source>{what} to {to}</source>
        <translation>{what} a {to}</translation>
    </message>
    <message>
        <source>You may close this window: what is signed is sent all the same, and shown in the list.</source>
        <translation>Puedes cerrar esta ventana: lo firmado se envía igualmente, y se muestra en la lista.</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Enviado recientemente</translation>
    </message>
    <message>
        <source>Costs a network fee; needs the password</source>
        <translation>Cuesta una comisión de red; requiere la contraseña</translation>
    </message>
    <message>
        <source>Take back what is in no block yet?</source>
        <translation>¿Anular lo que aún no está en ningún bloque?</translation>
    </message>
    <message>
        <source>A transaction that does nothing takes its place, if the network takes that one first. It costs a network fee.</source>
        <translation>Una transacción que no hace nada ocupa su lugar, si la red toma esa antes. Cuesta una comisión de red.</translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ llegó</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ falló</translation>
    </message>
    <message>
        <source>✗ taken back</source>
        <translation>✗ anulado</translation>
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
        <translation>Crear otra cuenta</translation>
    </message>
    <message>
        <source>Make a wallet</source>
        <translation>Crear una cartera</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>Crear cartera</translation>
    </message>
    <message>
        <source>Word {number} is not the one that was shown. Look it up with Back.</source>
        <translation>La palabra {number} no es la que se mostró. Consúltala con Atrás.</translation>
    </message>
    <message>
        <source>A wallet of your own</source>
        <translation>Una cartera propia</translation>
    </message>
    <message>
        <source>Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than your caps.</source>
        <translation>Los certificados los retira una cartera que te pertenece solo a ti. Su clave se crea en este equipo y se guarda aquí, cifrada con una contraseña. Wattback firma con ella solo lo que permites, y nunca más que tus topes.</translation>
    </message>
    <message>
        <source>This one starts on the practice network, with play money.</source>
        <translation>Esta empieza en la red de práctica, con dinero ficticio.</translation>
    </message>
    <message>
        <source>You fund it yourself; nobody else can spend from it, and nobody can recover it for you.</source>
        <translation>Tú le pones fondos; nadie más puede gastar de ella, y nadie puede recuperarla por ti.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Password, at least %n character(s)</source>
        <translation>
            <numerusform>&amp;Contraseña, al menos %n carácter</numerusform>
            <numerusform>&amp;Contraseña, al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Contraseña &amp;otra vez</translation>
    </message>
    <message>
        <source>Or bring along an account that you have:</source>
        <translation>O trae una cuenta que ya tengas:</translation>
    </message>
    <message>
        <source>Your twelve words</source>
        <translation>Tus doce palabras</translation>
    </message>
    <message>
        <source>Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; without them, a lost computer or a forgotten password means a lost wallet.</source>
        <translation>Escribe estas palabras en papel, en este orden. Se muestran solo ahora. Quien las tiene, tiene la cartera; sin ellas, un equipo perdido o una contraseña olvidada significan una cartera perdida.</translation>
    </message>
    <message>
        <source>In the next step, three of them are asked back.</source>
        <translation>En el siguiente paso se te piden tres de ellas.</translation>
    </message>
    <message>
        <source>Word {number}: {word}</source>
        <translation>Palabra {number}: {word}</translation>
    </message>
    <message>
        <source>Three words back</source>
        <translation>Tres palabras de vuelta</translation>
    </message>
    <message>
        <source>To be sure that you have them on paper, type these three.</source>
        <translation>Para tener la certeza de que las tienes en papel, escribe estas tres.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
    <message>
        <source>Your wallet is ready</source>
        <translation>Tu cartera está lista</translation>
    </message>
    <message>
        <source>Its address, for receiving only, is:</source>
        <translation>Su dirección, solo para recibir, es:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún no hay</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>{payment} and {coin}</source>
        <translation>{payment} y {coin}</translation>
    </message>
    <message>
        <source>You retire by hand: nothing is paid unless you say so.</source>
        <translation>Retiras a mano: no se paga nada salvo que tú lo digas.</translation>
    </message>
    <message>
        <source>You are asked when enough is due; nothing is paid unless you say so.</source>
        <translation>Se te pregunta cuando hay suficiente pendiente; no se paga nada salvo que tú lo digas.</translation>
    </message>
    <message>
        <source>Certificates are retired by themselves, within your limits.</source>
        <translation>Los certificados se retiran por sí solos, dentro de tus límites.</translation>
    </message>
    <message numerus="yes">
        <source>Enough is {threshold}, or what is %n day(s) old.</source>
        <translation>
            <numerusform>Suficiente es {threshold}, o lo que tenga %n día.</numerusform>
            <numerusform>Suficiente es {threshold}, o lo que tenga %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network fee may be {share} of the price at most; until then more comes together.</source>
        <translation>La comisión de red puede ser como máximo {share} del precio; hasta entonces se acumula más.</translation>
    </message>
    <message>
        <source>The upper end of the estimate is matched, so that it is rather too much than too little.</source>
        <translation>Se cubre el extremo superior de la estimación, para que sea más bien demasiado que demasiado poco.</translation>
    </message>
    <message>
        <source>The middle of the estimate is matched: it is as likely too little as too much.</source>
        <translation>Se cubre el valor central de la estimación: es tan probable que sea demasiado poco como demasiado.</translation>
    </message>
    <message>
        <source>The lower end of the estimate is matched, which is likely too little.</source>
        <translation>Se cubre el extremo inferior de la estimación, que probablemente es demasiado poco.</translation>
    </message>
    <message>
        <source>A megawatt-hour may cost {price} at most, and one network fee {fee}.</source>
        <translation>Un megavatio-hora puede costar como máximo {price}, y una comisión de red, {fee}.</translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n retirement(s) of {amount}</source>
        <translation>
            <numerusform>{period}, %n retiro de {amount}</numerusform>
            <numerusform>{period}, %n retiros de {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>per retirement</source>
        <translation>por retiro</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>en 24 horas</translation>
    </message>
    <message>
        <source>in 31 days</source>
        <translation>en 31 días</translation>
    </message>
    <message>
        <source>Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or wattback payments offer, shows what that wallet has to sign.</source>
        <translation>Wattback solo observa esta cuenta: su clave está en otra cartera. No se firmó nada. La página Compensaciones, o wattback payments offer, muestra lo que esa cartera tiene que firmar.</translation>
    </message>
    <message>
        <source>{used} of {limit}, this one included</source>
        <translation>{used} de {limit}, este incluido</translation>
    </message>
    <message>
        <source>{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by {issuer}</source>
        <translation>Certificados {standard} de {device}: {technology}, región {region}, producidos del {start} al {end}, emitidos por {issuer}</translation>
    </message>
    <message>
        <source>You stopped all payments: nothing is retired until you allow them again.</source>
        <translation>Detuviste todos los pagos: no se retira nada hasta que vuelvas a permitirlos.</translation>
    </message>
    <message>
        <source>around {day}</source>
        <translation>hacia el {day}</translation>
    </message>
    <message>
        <source>{around} ({earliest} at the earliest, much later when you use little)</source>
        <translation>{around} (como pronto, {earliest}; mucho más tarde si usas poco)</translation>
    </message>
    <message>
        <source>{around} ({earliest} to {latest})</source>
        <translation>{around} (de {earliest} a {latest})</translation>
    </message>
    <message>
        <source>{next} You retire by hand, so it waits for you.</source>
        <translation>{next} Retiras a mano, así que te espera.</translation>
    </message>
    <message>
        <source>Too early to say when the next retirement is due: it takes three days of use.</source>
        <translation>Es pronto para decir cuándo toca el próximo retiro: hacen falta tres días de uso.</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing was counted in the last four weeks.</source>
        <translation>No hay nada pendiente, y no se contó nada en las últimas cuatro semanas.</translation>
    </message>
    <message>
        <source>The certificates cost nothing here, so no amount is worth its network fee.</source>
        <translation>Los certificados no cuestan nada aquí, así que ninguna cantidad justifica su comisión de red.</translation>
    </message>
    <message>
        <source>With your use of the last weeks it takes more than two years until the network fee is a small enough share. Another network or market may be cheaper.</source>
        <translation>Con tu uso de las últimas semanas, pasan más de dos años hasta que la comisión de red sea una parte lo bastante pequeña. Otra red u otro mercado puede ser más barato.</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, at a price that was not looked at yet.</source>
        <translation>Próximo: unos {amount} {around}, a un precio que aún no se ha consultado.</translation>
    </message>
    <message>
        <source>a fee in play money</source>
        <translation>una comisión en dinero ficticio</translation>
    </message>
    <message>
        <source>a fee in {coin}</source>
        <translation>una comisión en {coin}</translation>
    </message>
    <message>
        <source>at most {fee} fee</source>
        <translation>comisión de como máximo {fee}</translation>
    </message>
    <message>
        <source>Next: about {amount} {around}, {price} + {fee} (as of {day}).</source>
        <translation>Próximo: unos {amount} {around}, {price} + {fee} (a fecha de {day}).</translation>
    </message>
    <message>
        <source>Key for Electricity Maps</source>
        <translation>Clave para Electricity Maps</translation>
    </message>
    <message>
        <source>The service asks for one. The system keyring keeps it, and nobody is shown it again.</source>
        <translation>El servicio pide una. El llavero del sistema la guarda y nadie vuelve a verla.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Olvidar la clave</translation>
    </message>
    <message>
        <source>The key is kept in the system keyring.</source>
        <translation>La clave está guardada en el llavero del sistema.</translation>
    </message>
    <message>
        <source>No key is kept any more.</source>
        <translation>Ya no se guarda ninguna clave.</translation>
    </message>
    <message>
        <source>your own factor, {factor} g/kWh</source>
        <translation>tu propio factor, {factor} g/kWh</translation>
    </message>
    <message>
        <source>each provider&apos;s usual market</source>
        <translation>el mercado habitual de cada proveedor</translation>
    </message>
</context>
</TS>
