/// Time zones of countries and of cities, from GeoNames (geonames.org, CC BY 4.0) and the IANA time zone database.
///
/// A line is a zone and what lies in it: countries, or names of cities as `CityName` folds them. Written by
/// `scripts/generate_zone_tables.py`; not edited by hand.
enum CityZoneTable {
    /// Letters and what they are folded to, in pairs, after lower case.
    static let folds =
        "ёейиїіґгўуáaàaâaäaãaåaąaăaāaçcćcčcďdéeèeêeëeęeěeėeēeğgģgíiîiïiīiıiķkłlľlļlńnňnņnñnóoòoôoöoõoøořrśsšsşsșsťtţtțtúuùuûuüuůuūuųuýyźzżzžz"

    /// Countries that lie in one zone, or in zones that agree from 2026 to 2037.
    static let regions = """
        Africa/Abidjan CI
        Africa/Accra GH
        Africa/Addis_Ababa ET
        Africa/Algiers DZ
        Africa/Asmara ER
        Africa/Bamako ML
        Africa/Bangui CF
        Africa/Banjul GM
        Africa/Bissau GW
        Africa/Blantyre MW
        Africa/Brazzaville CG
        Africa/Bujumbura BI
        Africa/Cairo EG
        Africa/Casablanca MA
        Africa/Conakry GN
        Africa/Dakar SN
        Africa/Dar_es_Salaam TZ
        Africa/Djibouti DJ
        Africa/Douala CM
        Africa/El_Aaiun EH
        Africa/Freetown SL
        Africa/Gaborone BW
        Africa/Harare ZW
        Africa/Johannesburg ZA
        Africa/Juba SS
        Africa/Kampala UG
        Africa/Khartoum SD
        Africa/Kigali RW
        Africa/Lagos NG
        Africa/Libreville GA
        Africa/Lome TG
        Africa/Luanda AO
        Africa/Lusaka ZM
        Africa/Malabo GQ
        Africa/Maputo MZ
        Africa/Maseru LS
        Africa/Mbabane SZ
        Africa/Mogadishu SO
        Africa/Monrovia LR
        Africa/Nairobi KE
        Africa/Ndjamena TD
        Africa/Niamey NE
        Africa/Nouakchott MR
        Africa/Ouagadougou BF
        Africa/Porto-Novo BJ
        Africa/Sao_Tome ST
        Africa/Tripoli LY
        Africa/Tunis TN
        Africa/Windhoek NA
        America/Anguilla AI
        America/Antigua AG
        America/Argentina/Buenos_Aires AR
        America/Aruba AW
        America/Asuncion PY
        America/Barbados BB
        America/Belize BZ
        America/Bogota CO
        America/Caracas VE
        America/Cayenne GF
        America/Cayman KY
        America/Costa_Rica CR
        America/Curacao CW
        America/Dominica DM
        America/El_Salvador SV
        America/Grand_Turk TC
        America/Grenada GD
        America/Guadeloupe GP
        America/Guatemala GT
        America/Guyana GY
        America/Havana CU
        America/Jamaica JM
        America/Kralendijk BQ
        America/La_Paz BO
        America/Lima PE
        America/Lower_Princes SX
        America/Managua NI
        America/Marigot MF
        America/Martinique MQ
        America/Miquelon PM
        America/Montevideo UY
        America/Montserrat MS
        America/Nassau BS
        America/Panama PA
        America/Paramaribo SR
        America/Port-au-Prince HT
        America/Port_of_Spain TT
        America/Puerto_Rico PR
        America/Santo_Domingo DO
        America/St_Barthelemy BL
        America/St_Kitts KN
        America/St_Lucia LC
        America/St_Thomas VI
        America/St_Vincent VC
        America/Tegucigalpa HN
        America/Tortola VG
        Arctic/Longyearbyen SJ
        Asia/Aden YE
        Asia/Almaty KZ
        Asia/Amman JO
        Asia/Ashgabat TM
        Asia/Baghdad IQ
        Asia/Bahrain BH
        Asia/Baku AZ
        Asia/Bangkok TH
        Asia/Beirut LB
        Asia/Bishkek KG
        Asia/Brunei BN
        Asia/Colombo LK
        Asia/Damascus SY
        Asia/Dhaka BD
        Asia/Dili TL
        Asia/Dubai AE
        Asia/Dushanbe TJ
        Asia/Gaza PS
        Asia/Ho_Chi_Minh VN
        Asia/Hong_Kong HK
        Asia/Jerusalem IL
        Asia/Kabul AF
        Asia/Karachi PK
        Asia/Kathmandu NP
        Asia/Kolkata IN
        Asia/Kuala_Lumpur MY
        Asia/Kuwait KW
        Asia/Macau MO
        Asia/Manila PH
        Asia/Muscat OM
        Asia/Nicosia CY
        Asia/Phnom_Penh KH
        Asia/Pyongyang KP
        Asia/Qatar QA
        Asia/Riyadh SA
        Asia/Samarkand UZ
        Asia/Seoul KR
        Asia/Singapore SG
        Asia/Taipei TW
        Asia/Tbilisi GE
        Asia/Tehran IR
        Asia/Thimphu BT
        Asia/Tokyo JP
        Asia/Vientiane LA
        Asia/Yangon MM
        Asia/Yerevan AM
        Atlantic/Bermuda BM
        Atlantic/Cape_Verde CV
        Atlantic/Faroe FO
        Atlantic/Reykjavik IS
        Atlantic/South_Georgia GS
        Atlantic/St_Helena SH
        Atlantic/Stanley FK
        Europe/Amsterdam NL
        Europe/Andorra AD
        Europe/Athens GR
        Europe/Belgrade RS
        Europe/Berlin DE
        Europe/Bratislava SK
        Europe/Brussels BE
        Europe/Bucharest RO
        Europe/Budapest HU
        Europe/Chisinau MD
        Europe/Copenhagen DK
        Europe/Dublin IE
        Europe/Gibraltar GI
        Europe/Guernsey GG
        Europe/Helsinki FI
        Europe/Isle_of_Man IM
        Europe/Istanbul TR
        Europe/Jersey JE
        Europe/Kyiv UA
        Europe/Ljubljana SI
        Europe/London GB
        Europe/Luxembourg LU
        Europe/Malta MT
        Europe/Mariehamn AX
        Europe/Minsk BY
        Europe/Monaco MC
        Europe/Oslo NO
        Europe/Paris FR
        Europe/Podgorica ME
        Europe/Prague CZ
        Europe/Riga LV
        Europe/Rome IT
        Europe/San_Marino SM
        Europe/Sarajevo BA
        Europe/Skopje MK
        Europe/Sofia BG
        Europe/Stockholm SE
        Europe/Tallinn EE
        Europe/Tirane AL
        Europe/Vaduz LI
        Europe/Vatican VA
        Europe/Vienna AT
        Europe/Vilnius LT
        Europe/Warsaw PL
        Europe/Zagreb HR
        Europe/Zurich CH
        Indian/Antananarivo MG
        Indian/Chagos IO
        Indian/Christmas CX
        Indian/Cocos CC
        Indian/Comoro KM
        Indian/Kerguelen TF
        Indian/Mahe SC
        Indian/Maldives MV
        Indian/Mauritius MU
        Indian/Mayotte YT
        Indian/Reunion RE
        Pacific/Apia WS
        Pacific/Efate VU
        Pacific/Fakaofo TK
        Pacific/Fiji FJ
        Pacific/Funafuti TV
        Pacific/Guadalcanal SB
        Pacific/Guam GU
        Pacific/Majuro MH
        Pacific/Nauru NR
        Pacific/Niue NU
        Pacific/Norfolk NF
        Pacific/Noumea NC
        Pacific/Pago_Pago AS
        Pacific/Palau PW
        Pacific/Pitcairn PN
        Pacific/Rarotonga CK
        Pacific/Saipan MP
        Pacific/Tongatapu TO
        Pacific/Wallis WF
        """

    /// Cities of Russia.
    static let russia = """
        Asia/Anadyr anadeer anadir anadira anadiri anadirj anador anadyr anadyris anadyrsk анадир анадыр анадырь
        Asia/Barnaul aleisk alejsk alesaka aleysk aleyskaya aleyskoye alieyisike alysk baernaoer baleunaul baranaula
        Asia/Barnaul barnal barnaoel barnaoul barnauel barnaul barnaula barnaulas barnaulia barnauyl barnawl barnaywl
        Asia/Barnaul barunauru biisk bijsk bisk biysk biyusk garnoaltayaska ghwrnwaltaysk goranoalataisaka gornjak
        Asia/Barnaul gornoaltaisk gornoaltaiskas gornoaltajsk gornoaltayaska gornoaltaysk gornoaltojsk gornyak
        Asia/Barnaul gornyyaltaysk gwrnwaltaysk gwrnwaltayysk kamennaobi kulunda majma mayma novoaltajsk novoaltaysk
        Asia/Barnaul novosilikatnyj novosilikatnyy nowoaltaisk roebtsovsk roubtsovsk rubcovsk rubcovska rubtovsk
        Asia/Barnaul rubtsovsk rustovsk slavgorod slawgorod sslawgorod talimianka talmenka talmienka yarovoy yarovoye
        Asia/Barnaul yuzhnyy zarinsk zarinskaja zarinskaya zarynsk алеиск алеиськ алејск барнаул барнауыл бииск біиськ
        Asia/Barnaul горноалтаиск горноалтоиск горняк заринск заринская зарынск камень каменьнаоби кулунда маима
        Asia/Barnaul новоалтаиск новосиликатныи оироттура рубцовск рубцовськ рубцоуск рупцовск славгород слаугарад
        Asia/Barnaul тальменка туулуалтаи улала улалу южныи яровое
        Asia/Chita aginseukoye aginskoe aginskoje aginskoye borzia borzja borzya chita chyta cita krasnakamensk
        Asia/Chita krasnokamensk krasnokamenskas krasnokamiensk krasnwkamnsk nerchinsk nerchynsk nercinsk nercinskas
        Asia/Chita nerczynsk nertchinsk nertjinsk nertschinsk nertsinsk nertxinsk neruchinsuku nrchynsk nyercsinszk
        Asia/Chita petrovskizabaikalski petrovskzabaikalski petrovskzabaikalskiy petrovskzabajkalskij
        Asia/Chita petrovskzabaykalskiy ага агинское агинскоје борзя краснакаменск краснокаменск нерчинск нерчинськ
        Asia/Chita нерчынск нэрчүү петровскзабаикальскии чита
        Asia/Irkutsk agarasaka angarsk angarska angarskas angarskiy angarszk angarusuku angharsk anqarsk bajkalsk
        Asia/Irkutsk baykalsk bodaibo bodajbo bodaybo bratsk bratska bratskas buratsuku cheremkhovo chunskij chunskiy
        Asia/Irkutsk gusinoozerak gusinoozersk gusinoozjorsk gusinoozyorsk gusnooversk ikt irakutasaka irakutaska
        Asia/Irkutsk irakutska ircutia irkoetsk irkotsk irkoutsk irkuck irkutk irkutsc irkutsk irkutska irkutskaj
        Asia/Irkutsk irkutskas irkutszk irukutsuku kjakhta kyakhta markova markovo nijneoudinsk nijneudinsk nischneudinsk
        Asia/Irkutsk nizhneudinsk nizhneudzinsk nizjneudinsk nizneudinsk niznieudinsk sajansk sayansk selechov selehov
        Asia/Irkutsk selexov severobaikalsk severobajkalsk severobaykalsk shelejov shelekhov shelikhov sjelechov
        Asia/Irkutsk sjelekhov sladyanka sljudjanka sludyanka slyadyanka slyudyanka taischet taishet taishete taisheto
        Asia/Irkutsk tajset tajshet tashieta tayshet touloun tulun tulunas ulaanudeh ulanaude ulanude ulanudeh ullanude
        Asia/Irkutsk uselyesibirskoye usolesibirskoe usoljesibirskoje usolyesibirskoye ussoljesibirskoje ustilimsk
        Asia/Irkutsk ustiljimsk ustkut ustkutsk uud vikhorevka zheleznogorskilimskij zheleznogorskilimskiy zima
        Asia/Irkutsk zjeleznogorskilimskij zyma ангарск ангарськ баикальск бодаибо братск братськ брацк верхнеудинск
        Asia/Irkutsk вихоревка гусиноозерск железногорскилимскии зима зіма иркутск иркутскаи кяхта маркова марково
        Asia/Irkutsk нижнеудинск ніжнеудзінск саянск северобаикальск слюдянка таишет тајшет тулун улаанудэ улаанүдэ
        Asia/Irkutsk улануде уланудэ усольесибирское устьилимск устькут хоитобаигал черемхово чунскии шелехов шэлехау
        Asia/Irkutsk эрхүүхот эрхүүхото іркутськ іркуцк өркет
        Asia/Kamchatka petaropavalovasakakamacatasaki petropavalovaskakamacatski petropavlofskkamtsatski
        Asia/Kamchatka petropavlovskakamcatska petropavlovskkamcatkal petropavlovskkamcatski petropavlovskkamcatskij
        Asia/Kamchatka petropavlovskkamchatkari petropavlovskkamchatski petropavlovskkamchatskij petropavlovskkamchatskiy
        Asia/Kamchatka petropavlovskkamchatsky petropavlovskkamciatki petropavlovskkamtchatski petropavlovskkamtjatskij
        Asia/Kamchatka petropavlovskkamtsatski petropavlovskkamtsjatski petropavlovskkamtsjatskij petropavlovskkamtxatski
        Asia/Kamchatka petropavlovszkkamcsatszkij petropawlofskkamtsjatski petropawlowskkamtschatski
        Asia/Kamchatka ptrwpawlwfskkamchatskyy pytrwpawlwskkamchatsky pytrwpawlwwskkmchatsky vilioutchinsk viljuchinsk
        Asia/Kamchatka viljuchynsk viljucinsk viljucsinszk viluchinsk vilucinsk viluecinsk vilyuchinsk vuiryuchinsuku
        Asia/Kamchatka yelizovo бүлүүчинскэи вилючинск виључинск вілючинськ вілючынск елизово камчаткатааҕыпетропавловскаи
        Asia/Kamchatka петрапаулаусккамчацкі петропавловсккамчатски петропавловсккамчатскии петропавловськкамчатськии
        Asia/Krasnoyarsk abakan abakana abakanas abasa abaz abaza abazha abkan achinseukeu achinsk achinsuku achynsk acinsk
        Asia/Krasnoyarsk acinska acinskas ampakan atchinsk atschinsk berezovka berezovskoi berezovskoye berjozovka bogotol
        Asia/Krasnoyarsk bogotolas bolodino borodinas borodino borotol cernogorsk chernogorsk divnogorsk divnogorskas
        Asia/Krasnoyarsk diwnogorsk doedinka doudinka dudink dudinka dudinskoe dudzinka dugyinka dujinka dziunagorsk ilanskij
        Asia/Krasnoyarsk ilanskiy ilanskoe ilanskoye kadzinsk kajerkan kansike kansk kanskas kayerkan kayyerkan kayzl
        Asia/Krasnoyarsk keulaseunoyaleuseukeu kirasinoyarisiki kodinsk kodinskaya kodinskij kodinskiy kodynsk
        Asia/Krasnoyarsk krasanoyarasaka krasanoyarska krasnodor krasnoiarsk krasnojar krasnojarsk krasnojarsko krasnoyarsk
        Asia/Krasnoyarsk krasnoyarska krasnwyarsk krsk kurasunoyarusuku kysyl kyz kyzl kyzyl kyzylas lesasibirsk lesosibirsk
        Asia/Krasnoyarsk lesosibirskas lessosibirsk lessossibirsk minoesinsk minoussinsk minushinsuku minusinaska minusinka
        Asia/Krasnoyarsk minusinseukeu minusinsk minusinskas minusinsko minussinsk minuxinsike nasarowo nazarava nazarovo
        Asia/Krasnoyarsk nazarowo noriljsk norilsk norilska norilskas norilsko norilskoe norilszk norylsk nwrlsk sajanogorsk
        Asia/Krasnoyarsk saripovo sarypovo sasnovaborsk sayanogorsk scharypowo schuschenskoje sharipovo sharyp sharypava
        Asia/Krasnoyarsk sharypovo sharypovskoye shushanskae shushensike shushenske shushenski shushenskoe shushenskoye
        Asia/Krasnoyarsk shushensukoe shushinskoe sjarypovo sjusjenskoje sosnovoborsk sosnowoborsk susenskoe susenskoje
        Asia/Krasnoyarsk susenskoye susenszkoje szarypowo szuszenskoje talnakh uzhur uzjur uzur yeniseisk yeniseysk
        Asia/Krasnoyarsk zelenagorsk zelenogorsk zielenogorsk абаза абакан абаканшаары ачинск ачинськ ачынск ағбан багатол
        Asia/Krasnoyarsk барадзіно березовка боготол бородино дзіунагорск дивногорск дивногорськ дудзінка дудинка
        Asia/Krasnoyarsk дудинкашаары дудінка енисеиск зеленагорск зеленогорск зељеногорск иланскии кадзінск каиеркан канск
        Asia/Krasnoyarsk кизил кодинск кодинскии краснодор краснояр красноярск кызыл кызылшаары лесасібірск лесосибирск
        Asia/Krasnoyarsk минусинск мінусинськ мінусінск назарава назарово нарыльск новомаклаково норилск норильск норильськ
        Asia/Krasnoyarsk нориљск сасноваборск саяногорск сосновоборск сосновоборськ талнах ужур харатас черногорск шарипово
        Asia/Krasnoyarsk шарып шарыпава шарыпово шушанскае шушенски шушенское шушенське јенисејк қизил қызыл қызылтас
        Asia/Magadan magadaan magadan magadana magadanas magadani maghadan majadan majiadan maqadan myagadana магадаан
        Asia/Magadan магадан
        Asia/Novokuznetsk anjerosudjensk anscherosudschensk ansherosudshensk anzerosudzensk anzherosudzhenka anzherosudzhensk
        Asia/Novokuznetsk anzherosujensk bellobo belova belovas belovo belowo berezovskij berezovskiy bielowo gurevsk gurjevsk
        Asia/Novokuznetsk guryevsk guryevskov kaltan kedrovka kemailuowo kemelobo kemer kemerava kemerobho kemerova kemerovas
        Asia/Novokuznetsk kemerovo kemerovokhot kemerovuo kemerowo kiselevsk kiseljovsk kiselyovsk kisilevsk kizelovsk
        Asia/Novokuznetsk leninskakuznecka leninskkoeznetski leninskkouznetski leninskkusnezki leninskkuznecki
        Asia/Novokuznetsk leninskkuzneckij leninskkuznetki leninskkuznetsk leninskkuznetski leninskkuznetskij
        Asia/Novokuznetsk leninskkuznetskiy leninskkuznetsky leninskkuzniecki lenjinskkuznjecki lnynskkwzntsky lnynskkwzntskyy
        Asia/Novokuznetsk lynnskkwznytsky mariinsk maryansk maryinsk marynsk mejdouretchensk mejdurecensk mejdurechensk
        Asia/Novokuznetsk mejudourechensuku meschduretschensk mezdurecensk mezdurecenska mezdurecenskas mezduretsensk
        Asia/Novokuznetsk mezhdurechensk mezhdurehchansk mezjduretjensk mezjduretsjensk miezdurieczensk miski moski myski
        Asia/Novokuznetsk mysky navakuzneck nobokujeunecheukeu novokoeznetsk novokouznetsk novokusnetsk novokuzneck
        Asia/Novokuznetsk novokuznecka novokuzneckas novokuznetk novokuznetsk novokuznjeck novokuznyeck novuokuzunetsuku
        Asia/Novokuznetsk nowokoeznetsk nowokusnezk nowokuznieck nwfwkwzntsk nwwkwzntsk osiniki osinniki ossinniki polysaevo
        Asia/Novokuznetsk polysajevo polysayeva polysayevo pramyshlennaja prokopevsk prokopjevsk prokopjewsk prokopyevo
        Asia/Novokuznetsk prokopyevsk prokopyevskiy prokoyevsk promishlenna promisjlennaja promislennaja promislennaya
        Asia/Novokuznetsk promyschlennaja promyshlennaja promyshlennaya promyshlenni promysjlennaja promyslennaja
        Asia/Novokuznetsk promyszlennaja prwmyshlnaya taiga tajga tashtagol tashtapol tashtogol tasjtagol tayga topki
        Asia/Novokuznetsk yashikino yashkino yasikino yaskino yurga yuruga анжеросудженск асіннікі белово бялова бєлово
        Asia/Novokuznetsk гурьевск калтан кедровка кемерава кемерово кемеровохот киселевск кісялеуск ленинсккузнецкии
        Asia/Novokuznetsk ленінсккузнецкі лењинсккузњецки мариинск марыінск маріінськ междуреченск междурэчанск миски мыски
        Asia/Novokuznetsk мыскі мєждурєченськ навакузнецк новокузнетск новокузнецк новокузнецьк новокузњецк осиники осинники
        Asia/Novokuznetsk полысаево прамышленная прокопьевск промишленна промышленная промышленни сталинск таига таштагол
        Asia/Novokuznetsk топки юрга яшкино яшкіна
        Asia/Novosibirsk akademgolodokeu akademgorodok akademicheskiygorodok akademugorodoku balabinsike barabinsk
        Asia/Novosibirsk barabinskas barabinsuku barabynsk berdsk berdskas berdskoye bierdsk bjerdsk bolotinskoe bolotnoe
        Asia/Novosibirsk bolotnoje bolotnoye bordsk brdsk byrdsk cherepanovo iskicim iskitim kalasuke karassouk karassuk
        Asia/Novosibirsk karasuk karasukas karaswk kochenevo kochenjovo kochenova konchenevo koyschenewo krasnaobsk
        Asia/Novosibirsk krasnobskas krasnoobsk krasnwbsk kuibyshev kujbishev kujbysev kujbyshev kujbysjev kupino kuybyshev
        Asia/Novosibirsk linevo linjovo nobhosibiraska nobosibileuseukeu nobosimpirsk novasibirsk novonikolaevsk
        Asia/Novosibirsk novonikolaievsk novonikolayevsk novosibir novosibirasaka novosibirisiki novosibirscum novosibirsk
        Asia/Novosibirsk novosibirska novosibirskaj novosibirskas novosibirsko novosibirsku novosimpirsk novossibirsk
        Asia/Novosibirsk novoszibirszk novuoshibirusuku nowosibirsk nowosibirski nowosibiskh nowosybirsk nwfwsybyrsk
        Asia/Novosibirsk nwwsybrsk nwwsybyrsk nwwwsbrsk souzoun susun suzun szuzun tatarsk toguchin toruchin академгородок
        Asia/Novosibirsk бараба барабинск барабінск барабінськ бердск бердськ болотное вильсибиркар искитим каен карасук
        Asia/Novosibirsk коченево краснаобск краснообск краснообськ куибишев куибышау купино кујбишев линево новасібірск
        Asia/Novosibirsk новониколаевск новосибирск новосибирскаи новосибирскииакадемгородок новосибирьскъ новосибірськ
        Asia/Novosibirsk новосібір обь одсибиреньош сузун татарск татарськ тогучин черепаново іскітим іскіцім
        Asia/Omsk isilkol isilkul kalachinsk kalachynsk kalacinsk kalaczinsk kalanchinsk kalaqinsike kalatchinsk
        Asia/Omsk kalatschinek kalatschinsk kalatshynsk kalatsinsk kalatsjinsk kallachinseukeu omasaka omaska omby oms
        Asia/Omsk omsc omseukeu omsk omska omskas omsko omsku omszk omusuku omva tala tara исилькуль калачинск калачлы
        Asia/Omsk калачынск омбы омва омск омськ омьскъ тара
        Asia/Sakhalin kholmsk korsakov korsakow korskov korusakofu nevelsk okha okhe poronajsk poronaysk yujhnosakhalinska
        Asia/Sakhalin yujnosahalinsk yujnosaxalinsk yuzanosakhalinasaka yuzhnosajalinsk yuzhnosakhalinsk yuznosakhalinska
        Asia/Sakhalin ywzhnwsakhalynsk ywzhnwskhalnsk ywzhnwskhalynsk карсакау корсаков невельск оха оңтүстіксахалинск
        Asia/Sakhalin поронаиск түндүксахалинск холмск южнасахалінск южносахалинск южносахалінськ юҷносахалинск
        Asia/Sakhalin јужносахалинск
        Asia/Tomsk ashino asina asino assino kolpashev kolpashevo kolpasjevo seversk severskas sevuerusuku sewersk
        Asia/Tomsk sewjersk siewiersk strazhevoy strezhevoj strezhevoy strezhevoye strezhevsy strezjevoj tamaska tof
        Asia/Tomsk tomasaka tomck tomium tomseukeu tomsk tomska tomskaj tomskas tomsku tomszk tomusuku tuomusike twmsk
        Asia/Tomsk twmsq асино асіна асіно колпашево северск стрежевои сєвєрськ томск томскаи томськ томьскъ
        Asia/Vladivostok amoursk amuersike amurasaka amursk amurskas amursko amurusuku amwrsk arsenev arsenjev arsenyev artem
        Asia/Vladivostok bijin bikin bikinas bikine biluobizhan birabidzhan birobican birobiddhana birobidhana birobidjan
        Asia/Vladivostok birobidschan birobidshansk birobidzan birobidzana birobidzanas birobidzhan birobidzjan birobidzsan
        Asia/Vladivostok birobigano birobijan birobijani bolshojkamen bolshoykamen bolsojkamen dalnegorsk dalnerechensk
        Asia/Vladivostok dalneretsjensk fokina fokino kavalerava kavalerovo kavaletovo kavuarerovuo kawalerowo khabarausk
        Asia/Vladivostok khabarobhaska khabarovasaka khabarovka khabarovsk khabarovska khabarovskaj khabarwfsk khabarwwsk
        Asia/Vladivostok khbarovsk komsomoljsknaamuru komsomolseukeunaamule komsomolsk komsomolskamamur komsomolskdelamur
        Asia/Vladivostok komsomolsknaamure komsomolsknaamuri komsomolskonamur komusomorisukunaamure kovalerovo kovalevo
        Asia/Vladivostok lesazavodsk lesozavodsk lesozawodzk lesozayodsk lessosawodsk lessozavodsk leszozavodszk lisozavodsk
        Asia/Vladivostok ljesozavodsk lucegorsk luchegorsk lutschegorsk lutsjegorsk nachodka nahhodka nahodka nahoska
        Asia/Vladivostok nahotoka nahuodeka najodka nakhodka nakhodkae nakhodko nakhotka nakhwdka naxodka nikolaevsknaamur
        Asia/Vladivostok nikolaevsknaamure nikolaevskonamur nikolajevsknaamure nikolajevsknaamuru nikolajewsknadamurem
        Asia/Vladivostok nikolayevskonamur nikolayevskonamure partisansk partizansk partyizanszk partyzansk paruchizansuku
        Asia/Vladivostok sovetskajagavan sovetskayagavan spasskdalni spasskdalnij spasskdalniy speasskdalniy toudovoye
        Asia/Vladivostok trudovoe trudovoje trudovoye ussuriisk ussurijsk ussuriysk ussuryjsk usszurijszk usurisuku vakino
        Asia/Vladivostok valadivosatoka vaninas vanino vilativostok vjazemskij vladik vladivastak vladivostok vladivostoka
        Asia/Vladivostok vladivostokas vladivostokium vladyvostok vlagyivosztok vrangel vyazemskaya vyazemskiy vyazemskoye
        Asia/Vladivostok амурск амурськ арсеньев артем бикин биробиджан биробиџан большоикамень бікін бірабіджан біробіджан
        Asia/Vladivostok ванино ваніно владивосток владик врангель вяземскии дальнегорск дальнереченск кавалерава кавалерово
        Asia/Vladivostok комсомольскнаамуре комсомольськнаамурі лесазаводск лесозаводск лучегорск лучегорськ лісозаводськ
        Asia/Vladivostok находка находко нахотка николаевскнаамуре николајевскнаамуру партизанск партизанськ партызанск
        Asia/Vladivostok советскаягавань спасскдальнии спасское тихоокеанскии трудовое уладзівасток уссурииск фокино фокіна
        Asia/Vladivostok фокіно хабарауск хабаровск хабаровскаи хабаровськ ярансу љесозаводск
        Asia/Yakutsk aikhal ajkhal aldan aldanas ayhal aykhal balagovesacenasaka belagorsk beletorsk belogorsk
        Asia/Yakutsk belogorskas beloqorsk berogorusuku bielogorsk bilagoveshicenisiki blagaveshchansk blagovechtchensk
        Asia/Yakutsk blagovesacenska blagovescensk blagovescenska blagovescenskas blagoveschensk blagovescsenszk
        Asia/Yakutsk blagoveshchensk blagoveshensk blagoveshhensk blagoveshhenskshaary blagovesjtjensk blagovesjtsjensk
        Asia/Yakutsk blagovestsensk blagovesxensk blagovextxensk blagovjescensk blagovjeshchensk blagovyeshchensk
        Asia/Yakutsk blagoweschtschensk blagowieszczensk blagowjeschtschensk blagwwshchnsk blagwwyshchnsk
        Asia/Yakutsk blakowechchenskh buragovueshichensuku chigiri lensk lenska lenskas lenskej lensko lnsk lynsk mirney
        Asia/Yakutsk mirni mirny mirnyi myrny neriungri neriungris nerjungri neryugran neryungar neryungra neryungri
        Asia/Yakutsk raitchikhinsk raitschichinsk raitxikhinsk rajchikhinsk rajchykhinsk rajcichinsk rajcihinsk
        Asia/Yakutsk raychikhihsk raychikhinsk raychykhynsk schimanowsk shimanovsk shimanovskaya shimanovskiy
        Asia/Yakutsk shimanovskoye shymanousk simanovsk sjimanovsk svobodni svobodny svobodnyi svobodnyj svobodnyy tinda
        Asia/Yakutsk tonda tyd tynda udachini udachinui udachnaj udachnaya udachni udachnij udachnoye udachny udachnyj
        Asia/Yakutsk udacnyj udacznyj udatschny yakutasaka yakutisiki yakutsk yakutska yakutsuku yakwtsk yerkutsk zeja
        Asia/Yakutsk zeya аихал алдан белагорск белогорск благавешчанск благовешенск благовешченск благовещенск
        Asia/Yakutsk благовещенскшаары благовєщенськ благовјешченск бєлогорськ дьокуускаи зея ленск ленскеи ленськ
        Asia/Yakutsk лиэнскэи мииринэи мирнеи мирни мирнии мирнэи мірны нерюнгри ньируунгра нүөрүҥгүрү раичихинск
        Asia/Yakutsk раичихінськ раичыхінск рајчихинск свободныи тинда тында удачнаи удачни удачнии удачны удачныи чигири
        Asia/Yakutsk шимановск шимановськ шыманоуск якутск
        Asia/Yekaterinburg abadulino abdoulino abdulina abdulinas abdulino abdullino abeudullino abodulinuo aghidhel agidel
        Asia/Yekaterinburg agideli agidelis agidelj alamil alapaevsk alapajevsk alapajewsk alapayevsk aleksandrovsk
        Asia/Yekaterinburg aleksandrovskas aleksandrovskiy aleksandrowsk alekszandrovszk alexandrovsk alexandrowsk alpaevsk
        Asia/Yekaterinburg aramil aramilis aramyl artemovsk artemovski artemovskij artemovskiy artjomovskij artyomovskiy asbest
        Asia/Yekaterinburg asbestas asbiest asbst asbyst asha asibiesite asmpest bajmak bakal bakalas baymak belebei belebej
        Asia/Yekaterinburg belebey belojarskij beloreck beloret beloretk beloretsk belorezk beloyarskiy belyjjar belyyyar
        Asia/Yekaterinburg beresniki bereznikai berezniki bereznyiki berezuniki beryozovsky bielebiej bieliebieyi bieriezniki
        Asia/Yekaterinburg biersike birsk birskas birszk bjarehzniki bjerezniki blagoveshchenskiy blagoveshchenskiyzavod
        Asia/Yekaterinburg blagoveshhen blagoweschtschenski blagowjescensk blaqovesensk blwrtsk bogdandvich bogdanovich
        Asia/Yekaterinburg bogdanovichi bogdanovikhi bogdanovitsj borovskij borovskiy bougourouslan bouzoulouk buguluseullan
        Asia/Yekaterinburg bugulusilan bugurslan buguruslan buguruslanas buguruslano buguruszlan buquruslan busuluk buzuluk
        Asia/Yekaterinburg buzulukas buzuluke byrsk cajkovski celabinsk celabinska celaebinsk celeabinsk celiabinasaka
        Asia/Yekaterinburg celiabinsc celiabinsca celiabinskas celiyabinska celjabinsk celjabinsko celyabinsk celyabinska
        Asia/Yekaterinburg chajkovskij chaljabinsk chaykovskiy chaykovsky chebarkul chelepi cheliabinsk cheliyabinsike cheljaba
        Asia/Yekaterinburg cheljabaosh cheljabe cheljabi cheljabinsk chellyabinseukeu chelyabinsk chernushka cheryabinsuku
        Asia/Yekaterinburg chilobinsk chishmy chlyabnsk chlyabynsk chusavoj chusovaya chusovij chusovoi chusovoj chusovoy
        Asia/Yekaterinburg chylyabnsk ciusovoi cseljabinszk cusovoi cusovoj cusovoy czelabinsk davlekanova davlekanovo
        Asia/Yekaterinburg davlekaovo dawlekanowo degtjarka degtjarsk degtyarka degtyarsk djurtjuli dobrjanka dobryanka
        Asia/Yekaterinburg dobryansk dyrtyli dyurtyuli fedorovskij fedorovskiy gay ghwbakha goubakha gubacha gubah gubaha
        Asia/Yekaterinburg gubaja gubakha gubkinskij gubkinskiy gwbakha ichim irbit ischim ishem ishim ishimbaj ishimbay ishym
        Asia/Yekaterinburg isim isimbai isimbaj isjim isluczinsk islutschinsk ivdel izluchinsk kachkanar kaerpingsike kaertalei
        Asia/Yekaterinburg kagalym kalabashen kamenskuraljski kamenskuralski kamenskuralskij kamenskuralskiy kamenskuralsky
        Asia/Yekaterinburg kamishlov kamislov kamoslov kamychlov kamyschlow kamyshlou kamyshlov kamyshlwf kamyshly kamysjlov
        Asia/Yekaterinburg kamyslov kamyslow kamyszlow karabach karabaix karabas karabasch karabash karabasj karbynsk karpinsk
        Asia/Yekaterinburg karpinskas karpynsk kartali kartaly kasili kasli kasly katajsk katauivanausk katavivanovsk
        Asia/Yekaterinburg katavivanovskiy katawiwanowsk kataysk katayskoye khantimanasiyaska khantimansijsk khantimansisaka
        Asia/Yekaterinburg khantimansisk khantimansiyaska khantymansiisk khantymansijsk khantymansisk khantymansiysk
        Asia/Yekaterinburg khantymansysk khantymansyysk khantymnsysk kiraugrad kirovgrad kirovqrad kirowgrad kisel kizel kiziel
        Asia/Yekaterinburg koedymkar koergan kogalim kogalom kogalym kogalymas kopeisk kopejsk kopeysk kopiejsk korkino
        Asia/Yekaterinburg kortamysh koshva kouchva koudymkar koumertaou koungour kourgan kourtamych kousva kouvandyk
        Asia/Yekaterinburg krasnajaglinka krasnakamsk krasnaufimsk krasnayaglinka krasnokamsk krasnooefimsk krasnooufimsk
        Asia/Yekaterinburg krasnoturinsk krasnoufimsk krasnouralsk krasnoutimsk krasnovishersk krasnovisjersk krasnwfaymsk
        Asia/Yekaterinburg krasnwfymsk krasnwkamsk krasznokamszk krgan krghan kuandyk kudemukaer kudimkar kudimukaru kudomkar
        Asia/Yekaterinburg kudymkar kudymkaras kudymkarskoye kuergan kuleugan kumeiertao kumertau kumiertau kumjartau kumjertau
        Asia/Yekaterinburg kunguer kungur kunqur kuragana kurgan kurgana kurganas kurgano kurganpervyy kurgon kurigani kurqan
        Asia/Yekaterinburg kurtamis kurtamish kurtamys kurtamysch kurtamysh kurtamysj kurugan kusa kuschwa kushva kusjva kusva
        Asia/Yekaterinburg kuvandik kuvandyk kuwandyk kwandyk kwdymkar kwfandyk kwgalym kwghalym kwrghan kwrtamaysh kwrtamysh
        Asia/Yekaterinburg kyshtym kysjtym kytauivanovsk labitnangi labotnangi labytnanghy labytnangi labytnangis labytnangui
        Asia/Yekaterinburg labytnangy langepas lesnoj lesnoy ljantor lyantor lyantorskiy lysva magenituogeersike
        Asia/Yekaterinburg mageunitogoleuseukeu magnetogorsk magnitagorsk magnitogorsk magnitogorska magnitogorskas
        Asia/Yekaterinburg magnytwgwrsk magunitogorusuku maknitokxskh manknitonkorsk mednagorsk mednogorsk mednoqorsk megijon
        Asia/Yekaterinburg megion megiono meguion meiliewuzi meleouz meleus meleuz meljauz meqion mezgore mezhgore mgnytwgwrsq
        Asia/Yekaterinburg mias miasa miasas miasi miass miassz miasu miednogorsk miegion mieleuz mijas mjednogorsk mjegion
        Asia/Yekaterinburg moeravlenko mouravlenko muraulenka muravlenkas muravlenko murawlenko nadim nadom nadym nadymas
        Asia/Yekaterinburg nebtekamseukeu nefcjakamsk neftejugansk neftekama neftekamsk neftekamska neftekamskas nefteyugansk
        Asia/Yekaterinburg nevjansk nevyansk nftkamsk nieftiekamsk nijnevartovsk nijnyayatura nischnewartowsk nitva
        Asia/Yekaterinburg nizhnajatura nizhnayatura nizhnesortymskij nizhnesortymskiy nizhnetagilskiy nizhnevartovsk
        Asia/Yekaterinburg nizhnevartovskaya nizhnevartovskiy nizhnevartovskoye nizhniayatura nizhniitagil nizhnijtagil
        Asia/Yekaterinburg nizhnitagil nizhniytagil nizhnjajasalda nizhnjajatura nizhnjatura nizhnjavartausk nizhnovartovsk
        Asia/Yekaterinburg nizhnyayasalda nizhnyayatura nizhnytagil nizjnevartovsk nizjnijtagil nizjnjajasalda nizjnjajatura
        Asia/Yekaterinburg niznevartovsk niznevartovska niznevartovskas nizniajatura nizniewartowsk niznjajatura niznjevartovsk
        Asia/Yekaterinburg niznjitagil njagan njeftekamsk nojabrsk noviurengoj noviyurengoi novotroick novotroickas novotroitc
        Asia/Yekaterinburg novotroitsk novotroitskiy novotroytsk novouraljsk novouralsk novyjurengoj novyurengoy novyyurengoy
        Asia/Yekaterinburg nowotroick nowotroizk nowouralsk nowyurengoi noyabrsk nyagan nyeftyekamszk nyftykamsk nym nytfa
        Asia/Yekaterinburg nytva nytwa nyzhnyayatwra ocher oktiabrskil oktjabrski oktjabrskij oktyabrsk oktyabrskiy oktyabrsky
        Asia/Yekaterinburg olenbuleukeu oremburgo orenabaraga orenabarga orenbourg orenburg orenburga orenburgas orenburgi
        Asia/Yekaterinburg orenburgo orenburgosh orenburgum orenburq orenburuku orsk orska orskas orski orsko orynbor osa ossa
        Asia/Yekaterinburg osza ozersk ozjorsk ozyorsk parama parma pee peiyrm peleum perem perm perma perme permia permjo
        Asia/Yekaterinburg perumi pervouraljsk pervouralsk pervouralskiy pervouralszk perwouralsk perym plast pojkovskij
        Asia/Yekaterinburg pokachi polevskoj polevskoy poykovskiy prijutovo priyutovo prm pulasite pyrm pytjakh pytyakh
        Asia/Yekaterinburg radoujny radujniy raduschny raduzhni raduzhny raduzhnyj raduzjnyj raduznas raduznoi raduzny raduznyi
        Asia/Yekaterinburg raduznyj raevskij rajevskij rayevskiy reftinskij reftinskiy revda rewda rezh rezj sadrinsk sadrinszk
        Asia/Yekaterinburg salafat salauat salavat salavata salavatas salawat salawate salechard salechardas salechardum
        Asia/Yekaterinburg salehard saleharda salehardo salejard salekaridi salekhard salekharda saliehaerde salikamsk
        Asia/Yekaterinburg salikharada salkhard saraktash saraktasj saravuato sateka satka schadrinsk schumicha serof serov
        Asia/Yekaterinburg serova serovas serow severouralsk shadelinsike shadrin shadrinsk shadrnsk shadrnysk shadrynsk
        Asia/Yekaterinburg shumiha shumikha shwmykha sibai sibaj sibay sijieerlitamake sim sjadrinsk sjarehdnjauralsk sjumikha
        Asia/Yekaterinburg snejinsk sneschinsk snezhinsk snezhynsk snezinsk snezjinsk sniezynsk snyzhynsk soergoet solikamsk
        Asia/Yekaterinburg solikamskas solileck soliletsk solkamskaja solkamskaya sorgyt sorochinsk sorotsjinsk sourgout
        Asia/Yekaterinburg sovetskij sovetskiy sredneoeralsk sredneouralsk sredneuralsk srednjeuralsk srentneouralsk srgwt
        Asia/Yekaterinburg sriednieuralsk srydnwralsk staerletamaq stehrlitamak sterlitamak sterlitamaka sterlitamakas
        Asia/Yekaterinburg strlytamak suergute sukhojlog sukhoylog suleuguteu sumicha sumiha suolikamusike surgut surguta
        Asia/Yekaterinburg surgutas surguto surgutum surqut suruguto suteruritamaku swlkamsk swlykamsk swrghwt swrgwt sysert
        Asia/Yekaterinburg szalavat szalehard szolikamszk sztyerlitamak szurgut taerkesalie tafda talica talitsa taliza talytsa
        Asia/Yekaterinburg tarkasale tarkosale tarkwsal tarkwsalh tarsale tauda tavda tawda temen tioumen tiumana tiumen
        Asia/Yekaterinburg tiumena tiumene tiyumeni tjoemen tjumen tjumena tjumenj tjumenkhot tjumeno toboljsk tobolsk toerinsk
        Asia/Yekaterinburg tourinsk trekhgornyy trjokhgornyj troick troitk troitsk troizk tuemen tuimazy tujmazy tulinsike
        Asia/Yekaterinburg tumen tumenum turinsk turynsk tuymaza tuymazy tyoumen tyumana tyumen tyumena tyumeny tywmn tywmyn
        Asia/Yekaterinburg uchaly ufa uffa upa urai uraj uray ustkatav ustkatavskiy verchnjajapysjma verchnjajapysma
        Asia/Yekaterinburg verchnjajasalda vereshchagino vereshhagino verhnjajapysma verhnjajasalda verkhnajapishma
        Asia/Yekaterinburg verkhnajasalda verkhniaiapychma verkhniaiasalda verkhnijufalej verkhniyufaley verkhnjajapishma
        Asia/Yekaterinburg verkhnjajapyshma verkhnjajapysjma verkhnjajasalda verkhnjapishma verkhnjasalda verkhnyayapyshma
        Asia/Yekaterinburg verkhnyayasalda verxnyayapisma verxnyayasalda yalutorovsk yanaul yasnyy yekajielinbao
        Asia/Yekaterinburg yekatelinbuleukeu yekaterinabaraga yekaterinabarga yekaterinburg yekaterinburq yemanjelinsk
        Asia/Yekaterinburg yemanrelinsike yemanzhelinka yemanzhelinsk yemanzhelinskiy ykatrnbrg ykatrynbrg ykatrynbrj
        Asia/Yekaterinburg ymanzhlynsk yqtrynbwrg yugorsk yuzhnouralsk yuzhnouralskiy zavodaukousk zavodooekovsk zavodooukovsk
        Asia/Yekaterinburg zavodoukovsk zavodoukovskiy zavodoukovskoye zavodoukovszk zawodoukowsk zlatavust zlatooest zlatooust
        Asia/Yekaterinburg zlatoust zlatousta zlatoustas zlatoutsk zlatwst zlatwwst абдулино абдулла абдуліна абдуліно агидель
        Asia/Yekaterinburg агидељ алапаевск алапаєвськ алапајевск александровск альшеево аляксандрауск арамил арамиль арамиљ
        Asia/Yekaterinburg араміль артемовскии арцемаускі арэнбург аса асбест аша баимак бакал беларэцк белебеи белебеј белорет
        Asia/Yekaterinburg белорецк белорецкбалһсн белоярскии белыияр белябеи березники березњики бирск бирскбалһсн благовещен
        Asia/Yekaterinburg благовещенскбалһсн богданович богословскии богырыслан бозаулык боровскии боғорослан бугурслан
        Asia/Yekaterinburg бугуруслан бузулук быҙаулыҡ бярэзнікі бєлорєцьк бірск бірськ бәләбәи бөре бөрө верещагино
        Asia/Yekaterinburg верхнеивинскии верхнииуфалеи верхняпишма верхнясалда верхняяпишма верхняяпышма верхняясалда
        Asia/Yekaterinburg верхњајапишма верхњајасалда вижаиха гаи губаха губкинскии давлеканово давлекановобалһсн даулеканава
        Asia/Yekaterinburg дегтярка дегтярск деревняуковская добрянка дюртюли дәүләкән егоршино егоршинскиекопи екатеринбург
        Asia/Yekaterinburg еманжалінск еманжелинка еманжелинск еманжелинскии емвош заводаукоуск заводоуковск златавуст златоуст
        Asia/Yekaterinburg ивдель излучинск ирбит ишем ишим ишимбаи ишимбај иӧгракар кабаковск кагалым калата каменск
        Asia/Yekaterinburg каменскуральскии камишлов камышлов камышлоу камышлы карабаш карпинск карпінск карпінськ картали
        Asia/Yekaterinburg карталы касли каслі катавивановск катавівановськ катаиск катауіванауск качканар кизел кировград
        Asia/Yekaterinburg когалим когалым комсомольскии копеиск коркинаслобода коркино кортамыш кошва краснакамск краснауфімск
        Asia/Yekaterinburg краснаяглинка красновишерск краснокамск краснотурьинск красноуральск красноуфимск красноуфимськ
        Asia/Yekaterinburg куандык кувандик кувандык кудимкар кудымкар кумертау кумертаубалһсн кумяртау кунгур курган куртамиш
        Asia/Yekaterinburg куртамыш курғон куса кушва кыдззакар кыдзоль кыдзӧл кытауивановск кыштым кізел кірауград кіровград
        Asia/Yekaterinburg күмертау кәртәле кәсле кӧҥгыр көңгер лабитнанги лабитнангі лабытнанги лабытнангі лангепас леснои
        Asia/Yekaterinburg лысьва лытва лянтор магнитогорск магнітагорск магнітогорськ маион мегион мегіен меднагорск
        Asia/Yekaterinburg медногорск межгорье меиәс мелеуз меляуз миас миасс мияс мијас молотов муравленко мурауленка міас
        Asia/Yekaterinburg мәләвез мәләүез наватроіцк надеждинск надим надым невьянск нефтекама нефтекамск нефтекамскбалһсн
        Asia/Yekaterinburg нефтекамськ нефтеюганск нефцякамск нижневартовск нижнесортымскии нижниитагил нижньовартовськ
        Asia/Yekaterinburg нижнятура нижняясалда нижняятура нижњајатура нижњевартовск нитва новотроитск новотроицк новотроіцьк
        Asia/Yekaterinburg новоуральск новыиуренгои ноябрьск нытва нягань ніжнявартауск ніжняятура обдор обдорск озерск
        Asia/Yekaterinburg октябрьскии октјабрски оренбург оренбургош орск орски орськ орынбор оса оуфа очер пелепеи
        Asia/Yekaterinburg первоуральск первоураљск перем перм пермь перым петропавловскии пласт поиковскии покачи полевскои
        Asia/Yekaterinburg приютово пытьях пышма пєрмь пӱрӧ радужни радужны радужныи раевка раевскии ревда реж рефтинскии рэуда
        Asia/Yekaterinburg рәүде салават салаватбалһсн салауат салехард салікамск саракташ сатка свердловск североуральск
        Asia/Yekaterinburg семидесятка серов сибаи силәбе сим снежинск снежынск снєжинськ советскии совкар соликамск сольилецк
        Asia/Yekaterinburg солькамская соргыт сорочинск среднеуралск среднеуральск средњеураљск срєднєуральськ стерлитамак
        Asia/Yekaterinburg стерлитамакбалһсн стерлітамак стэрлітамак стәрлетамак стәрлетамаҡ сургут сухоилог сысерть сяроу
        Asia/Yekaterinburg сярэдняуральск сєров тавда талица талиця таліца таркасале таркосале тауда тобольск трехгорныи троицк
        Asia/Yekaterinburg троіцк троіцьк туимазы туринск туринськ турынск тюмен тюмень тюменьхот тјумењ түбәнварта түбәнтүре
        Asia/Yekaterinburg түмен түмень түмэн түре тәүде төмән угольныи ураи уралмедьстрои усольекамское устькатав уфа учалы
        Asia/Yekaterinburg федоровскии хантимансииск хантимансијск хантимансіиськ хантымансииск хантымансіиск цюмень чаиковскии
        Asia/Yekaterinburg чалябінск чаткы чебаркуль челепи челяба челябаош челябе челябинск челябі челябінськ чернушка
        Asia/Yekaterinburg чељабинск чилобинск чиләбе чишмы чкалов чусавои чусва чусовии чусовои чусовој чєлѣбиньскъ шадрин
        Asia/Yekaterinburg шадринск шадринськ шадрынск шумиха шуміха ырымбур ырынбур эрбет югарыпышма югарысаллы югорск
        Asia/Yekaterinburg южноуральск ялуторовск яманъелга янаул ясныи яңатроицк єманжелинськ ірбіт ішим ішым јеманжелинск
        Asia/Yekaterinburg қорған ҡыуандыҡ үфі әльшәи әрәмәле әсбест өфө ӱпӧ
        Europe/Astrakhan achtubinsk actarkhan ahtubinsk akhtubinsk asatrakhana aseuteulahan ashhtehrkhuan ashttarkhan
        Europe/Astrakhan asitelahan astarkhaan astiraxan astraca astracan astrachan astrachane astrachanum astrahan astrahana
        Europe/Astrakhan astrahano astrakan astrakhan astrakhana astraxan astraxon astrkhan asutorahan asztrahan kamysjak
        Europe/Astrakhan kamyziak kamyzjak kamyzyak kharabali kharabaly znamensk znamiensk znamynsk астархаан астрахан
        Europe/Astrakhan астрахань ахтубинск ашттархан ащтэрхъан знаменск знаменскбалһсн камызяк капустиняр харабали
        Europe/Astrakhan харабалибалһсн харабалі хәрәбәле әстерхан әәдрхнбалһсн
        Europe/Kaliningrad baltiisk baltijsk baltijskas baltisk baltiysk baltyjsk cernjachovsk cernjahovsk cernjakhovsk
        Europe/Kaliningrad chernikovsk chernjakhovsk chernyakhovsk chernyakhovskiy chernyakovsky goussev gusayev guseu gusev
        Europe/Kaliningrad guseva gusevas gusevsk gusew gussev kalininagrada kaliningrad kaliningrada kaliningradas
        Europe/Kaliningrad kaliningrado kaliningradum kaliningrau kalininnkrant kalininqrad kalinjingrad kalinyingrad
        Europe/Kaliningrad kalliningeuladeu kalynynghrad kalynyngrad kariningurado sovetk sovetsk sovetska sovetskas sovietsk
        Europe/Kaliningrad sovjetsk sovuietsuku sovyetsk sowetsk sowjetsk svetlyj svetlyy swetly szovjetszk zelenogradsk
        Europe/Kaliningrad zelenogradska zelenogradskas zelenogradszk zelenoqradsk zielenogradsk zlnwgradsk балтииск гусев
        Europe/Kaliningrad гусеу гусєв зеленоградск зеленоградськ инстенбург калининград калињинград калінінград кенигзберг
        Europe/Kaliningrad савецк светлыи советск совєтськ совјетск черняховск
        Europe/Kirov khlynov kilopeu kirau kirobha kirof kirofu kirov kirova kirovas kirovi kirovocepeck kirovocepetsk
        Europe/Kirov kirovochepeck kirovochepetsk kirovochepetskiy kirovotchepetsk kirovotsepetsk kirovotsjepetsk kirow
        Europe/Kirov kirowotschepezk kotelnich kvx narianmar omoutninsk omutinisk omutninsk omutnyinszk slobodskoj
        Europe/Kirov slobodskoy slovodskoi soveck vjatskiepoljany vjatskijepoljany vyatskiyepolyany yaransk амутнінск
        Europe/Kirov вятскиеполяны киров кировочепетск кировочепецк котельнич кукарка кіравачапецк кірау кіров
        Europe/Kirov кіровочепецьк омутнинск омутњинск слободскои совецк яранск
        Europe/Moscow abinseukeu abinsike abinsk abinska abinskas abinskaya abinskiy abisaka abynsk achkhoimartan
        Europe/Moscow achkhoimartani achkhojmartan achkhoymartan achojmartan acxoymartan aczchojmartan adelieer adler
        Europe/Moscow admiralteisky admiraltejskij aerdong aerydon aerzhamasi afipskij afipskiy aghryz agriz agroz agrys
        Europe/Moscow agryz agryzas akademicheskoe akhtyrskij akhtyrskiy aksaj aksay alaghyr alagir alagira alagiras
        Europe/Moscow alaguir alagyr alajier alatyr alekasina aleksandrov aleksandrova aleksandrovas aleksandrovo
        Europe/Moscow aleksandrovskoe aleksandrovskoje aleksandrovskoye aleksandrow alekseevka aleksejevka alekseyevka
        Europe/Moscow alekseyevo aleksin aleksinas aleksine alexandrov alexandrow alexandrowskoje alexejewka alexeyevka
        Europe/Moscow alexin aliekexin aljmetjevsk alksandrwf alksyn allegsin almetevsk almetjevsk almetjewsk almetyevo
        Europe/Moscow almetyevsk altufevskij altufyevskiy alyeksandrovskoe alyksn aminevo aminjevo aminyevo anaapa anaba
        Europe/Moscow anap anapa anape andreevskoe andrejevskoje andreyevka andreyevskaya andreyevskoye anino anna annino
        Europe/Moscow anninoyeog apatiitti apatit apatitad apatitai apatiti apatito apatity apatyty apcheronsk aprehleuka
        Europe/Moscow aprelevka aprelewka aprielewka aprjelewka aprlfka apscheranskaja apscheronsk apscheronskij apseronsk
        Europe/Moscow apseronskas apsharonsk apsheron apsheronsk apsheronskaya apsheronskiy apshyrwnsk apsjeronsk
        Europe/Moscow apszeronsk apxeronsk arakhanjalasaka aramir arcangel arcangelo archangel archangelsk ardon ardona
        Europe/Moscow ardonas ardwn arekushin arghn arghuni argoun argun argunas arguun argwn arhangeljsk arhankeli
        Europe/Moscow arkahenjelska arkangeli arkhangelsk arkhanglsk arkhanjelaska arkhanjlsk armavir armavira armaviras
        Europe/Moscow armawir arqun arsamas arsgir arsk arudon aruhangerisuku arumavuiru aruzamasu arxanqelsk arzamas
        Europe/Moscow arzamasas arzamass arzamasz arzgir atchkhoimartan atschchoimartan avtoro avtovo avturi avtury
        Europe/Moscow aznakaevo aznakay aznakayevo azou azov azova azovas azow babushkin babusjkin bagaevskaja
        Europe/Moscow bagajevskaja bagajewskaja bagarodsk bagayevskaya bagayevskiy bagsan bakesang baksan baksanas
        Europe/Moscow baksanskie baksitagorsk bakssan balabanova balabanovo balabanowo balabanuowo balachikha balaschicha
        Europe/Moscow balashikha balashikhae balashikhe balashyka balashykha balasicha balasiha balasihha balasixa
        Europe/Moscow balasjicha balasjikha balaxiha balishikha ballasiha balobanovo barashiha barysaglebsk baskhan
        Europe/Moscow bataisk batajsk bataysk bauly bavly bejetsk belagoroda belaiakalitva belajaglina belajakalitva
        Europe/Moscow belajakalitwa belarehchansk belayaglina belayakalitva belev belgarad belgolodeu belgorod belgoroda
        Europe/Moscow belgorodas belgorodo belgorodshaary belidzhi bellayakalliteuba belnkoront beloosjorski beloozerskij
        Europe/Moscow beloozerskiy beloozjorskij beloozyorskiy beloozyorsky belorecensk belorecenskas belorechensk
        Europe/Moscow belorechenskaya beloretchensk beloretschensk beloretschenskaja beloretsjensk beloretxensk belqorod
        Europe/Moscow belsan belve berugorodo beseullan beslaen beslan beslanas beslani besuran beulyanseukeu bezetsk
        Europe/Moscow bezheck bezhetsk bezjetsk bibirevo bieergeluode bielajakalitwa bielgorod bielogroda bielooziorskij
        Europe/Moscow bieloriecziensk bieslan bilakalitva bilgorod bilhorod biriyanisiki birjuljovozapadnoe biryulevo
        Europe/Moscow biryulevozapadnoye bjelajakalitwa bjelgorod blagodarnoe blagodarnoje blagodarnoye blagodarnyj
        Europe/Moscow blagodarnyy blagodatnoye blayakalytfa blgwrwd bobrov bobrovas bobrow boeinsk boer bogorodick
        Europe/Moscow bogorodickas bogoroditk bogoroditsk bogorodizk bogorodsk bogorodskas bogorodskoe bogorodskoje
        Europe/Moscow bogorodskoye bogorojitsuku boguchar boksitogorsk boksitogorska boksitogorskas boksitoqorsk
        Europe/Moscow bokszitogorszk bokushitogorusuku bolobichi bologoe bologoje bologoye bolshajasetun bolshayasetun
        Europe/Moscow boqorodick boqorodsk bor boras borisoglebsk borisoglebska borisoglebskas borisoqlebsk borissoglebsk
        Europe/Moscow borovichi borovici boroviciai borovitchi borovitji borovitsi borovuichi borowitschi borrov
        Europe/Moscow borysoglebsk bouinsk boutourlinovka brateevo brateyevo bratyevo brayanaska brayanska breansk
        Europe/Moscow briansaka briansk brianski brjansk brjansko brjukhoveckaja brjukhovetskaja bronnicy bronniti
        Europe/Moscow bronnitsi bronnitso bronnitsy bronnizy bryansk brynsk bryukhovetskaya bslan budennovsk budennowsk
        Europe/Moscow budenovsk budjonnovsk budyonnovsk budyonovsk bugulina buguljma bugulma buinaksk buinseukeu buinsk
        Europe/Moscow buinsuku bujnakhsk bujnaksk buronnitsui buryansuku butuerlinuofuka buturlinauka buturlinivka
        Europe/Moscow buturlinovka buturlinovskiy buturlinowka buy buyinsike buynaksk byelayakalitva bylayakalytfa
        Europe/Moscow bylghwrwd bylgwrd byslan bzhtsk cebokasari ceboksarad ceboksarai ceboksari ceboksary cechov cehov
        Europe/Moscow cehova centralniy centralnyj cerepovec cerepoveca cerepovecas cerepoveco cerepovet cerepovets
        Europe/Moscow cerjepowjec cerkeska cerkessk cernjanka cernogolovka cernogolowka cernoqolovka chabaksar charapavec
        Europe/Moscow chebogsali chebokisari cheboksar cheboksara cheboksari cheboksary chebokusaru chegem chehbaksary
        Europe/Moscow chejov chekhov chelepobecheu cheremushki cherepovec cherepovets cherepovetz cherepovuetsu
        Europe/Moscow cherjomushki cherkesk cherkeskuala cherkessk chernajarechka chernayarechka chernjanka chernogolovka
        Europe/Moscow chernogolovko chernyanka chertanovoyuzhnoye cherukesuku chistopol chornogolovka choupachkar chrksk
        Europe/Moscow chrkysk chrpwwts chudobo chudovo chudovuo chybwksary chyrypwwts csebokszari cserepovec cudovo
        Europe/Moscow czeboksary czerepowiec czerkiesk czernogolowka dachnoe dachnoye dagestanskieogni dagestanskijeogni
        Europe/Moscow dagestanskiyeogni dagomys danilov danilow dankou dankov dankova dankovo dankow davydkovo dedovo
        Europe/Moscow dedovsk dedovskaj dedovskiy dedowsk demitriovia derbend derbent derbenta derbentas derbente
        Europe/Moscow derbentum derubento desnogorsk desnoqorsk desunogorusuku diedowsk diesnogorsk dinskaja dinskaya
        Europe/Moscow divnoe divnoje divnoye djatkovo djatkowo dmitrov dmitrow dolgoprodnyy dolgoprudni dolgoprudny
        Europe/Moscow dolgoprudnyi dolgoprudnyj dolgoprudnyy dolgoprudyy domodedobo domodedova domodedovas domodedovo
        Europe/Moscow domodedowo domodidove domodiedowo domojedovuo doneck donetk donetsk donezk donskoe donskoj donskoje
        Europe/Moscow donskoy donskoye dorogomilovo doubna doubuna drbnt drozhzhino dserschinsk dubeuna dubna dubno dubuna
        Europe/Moscow dugulubgej dugulubgey dwbna dwntsk dyatkovo dzerbent dzerhinsh dzerjinsk dzerzhinsk dzerzhinskij
        Europe/Moscow dzerzhinskiy dzerzhinsky dzerzinsk dzerzinska dzerzinskas dzerzjinsk dzerzjinskij dzierzynsk
        Europe/Moscow dzjarzhynsk dzrzhynsk dzyrzhnsk ehkazhevo ehlektragorsk ehlektravugli ehlektrogorsk ehlektrostal
        Europe/Moscow ehlektrougli ehlista ehnem ehzhva ekazhevo ekazjevo elektrogorsk elektrogorskas elektroiugli
        Europe/Moscow elektroougli elektroqorsk elektrostal elektrostalj elektrouegli elektrougli elektrouqli elisata
        Europe/Moscow elist elista eliszta elst enem erekutorogorusuku erisuta ezhva ezjva fili finljandskij finlyandskiy
        Europe/Moscow fourmanov frjasino frjazevo frjazino fryazevo fryazino furmanov furmanow furumanofu gachina gagalin
        Europe/Moscow gagarin gagarine gagaringrad gagaryn galic galich galics galicz galitch galitsch gallichi garichi
        Europe/Moscow gatchina gatchyna gatcina gatcsina gatczyna gatschina gatsjina gattjina gattschina gattsina
        Europe/Moscow gavrilovjam gavrilovyam gelendjik gelendschik gelendshik gelendzhik gelendzhyk gelendzik gelendzjik
        Europe/Moscow gelendzyk gelenzhik gelyendzhik georgievsk georgiewsk georgijevsk georgijewsk georgiyevsk ggroznyj
        Europe/Moscow ghagharyn ghiaghinskayai ghrwzny ghyaghynskaya giaginska giaginskaja giaginskaya giaginski
        Europe/Moscow giaginszkaja gijaginskaja glndzhyk goedermes golicyno golitino golitsino golitsyno golizyno
        Europe/Moscow goljanovo golyanovo golytsyno gorelovo gorjachevodskij gorjachijkljuch gorodec gorodet gorodets
        Europe/Moscow gorodez gorodshebekino gorodsolnetchnogorsk gorojettsu goryachevodskaya goryachevodskiy
        Europe/Moscow goryachiyklyuch goubkine goudermes goyyachiklyuch grazhdanka gribanovskij gribanovskiy grjazi
        Europe/Moscow grjazovets grosny grozani grozna groznai groznas grozni groznii groznij grozniy grozno groznoi
        Europe/Moscow grozny groznyi groznyj groznyy grwzny gryasi gryazi gryazovets gsolnechnogorsk gubkin gubujin
        Europe/Moscow gudehrmes gudermes gudermesi gudermeso gudermess guderumesu guelendjik guiaguinskaia guiaguinskaya
        Europe/Moscow gukova gukovo gukowo gulkevichi gulkevitsji gupkin gushrustalnyi guskhrustalny guskhrustalnyi
        Europe/Moscow guskhrustalnyj guskhrustalnyy gyagynskaya gyelyendzhik ibanobo ibhanobho ilskaya ilskij ilskiy ina
        Europe/Moscow inozemcevo inozemtsevo int inta ipatovo ipatowo isakogorka istra ivanava ivanov ivanova ivanovas
        Europe/Moscow ivanovo ivanovoshaary ivanovovoznesensk ivanovskoe ivanovskoye ivanteevka ivantejevka ivanteyevka
        Europe/Moscow ivanteyevskiy ivuanovuo iwanowo izbarbash izberbash izberbasj izerbash izmajlovo izmaylovo
        Europe/Moscow izobilnoye izobilnyi izobilnyj izobilnyy kaasan kabanova kabanovo kachine kachira kajan kajana
        Europe/Moscow kajhana kalabanobo kalabanuowo kalabulake kalabullakeu kalach kalatsch kalininskij kalininskiy
        Europe/Moscow kalluga kaloega kalomna kalouga kalug kaluga kalugae kalugo kalujia kaluqa kalwga kalwgha kalyga
        Europe/Moscow kamenka kamensksahtinski kamenskschachtinski kamenskshakhtinskij kamenskshakhtinskiy
        Europe/Moscow kamenskshakhtinsky kamianka kamienka kamjenka kamunar kamynka kanach kanakova kanas kanasch kanash
        Europe/Moscow kanashen kanasi kanasj kanasz kandalaksa kandalakscha kandalaksha kandalaksja kandalaksza kandalaska
        Europe/Moscow kandallagsya kandapoga kandarakusha kanevskaia kanevskaja kanevskaya kanewskaja kanivska kantyshevo
        Europe/Moscow kantysjevo kapotnja kapotnya karabanava karabanovo karabanovuo karabanowo karaboelak karabolak
        Europe/Moscow karaboulak karabulak karabulako karabulakskaya karaburaku karabwlak karachaevsk karachayevsk
        Europe/Moscow karachev karatsajevsk karatschew karuga kasa kasan kaschin kaschira kashan kashen kashimofu kashin
        Europe/Moscow kashira kashyn kashyra kasila kasimopeu kasimov kasimova kasimow kasin kasira kasjin kasjira
        Europe/Moscow kaspijsk kaspiysk kassimov kassimow kastanaevo kastanayevo kastrama kastroma kavylkina kazan kazana
        Europe/Moscow kazane kazani kazanj kazano kazanosh kelasinuodaer kelin keluomuna kemunaer keulaseunodaleu
        Europe/Moscow khadijensk khadizhensk khadyjensk khadyjynsk khadyzhehnsk khadyzhensk khadyzhenskaya khadyzhenskiy
        Europe/Moscow khadyzhensky khadyzhnsk khadyzjensk khasan khasav khasavjurt khasavyurt khimki kholmska kholmskaia
        Europe/Moscow kholmskaya kholmskij kholmskiy khoroshevomnevniki khoroshjovomnjovniki khosta khotkovo khuazan
        Europe/Moscow khusan kilisi kimovsk kimowsk kimri kimro kimry kinechma kineixma kineschma kineshima kineshma
        Europe/Moscow kineshme kinesima kinesjma kinesma kinesyuma kineszma kinggisepeu kinghisepp kingisep kingisepa
        Europe/Moscow kingisepeu kingisepp kingiseppu kingissepp kinguissepp kirasinodari kireevka kireevsk kireievsk
        Europe/Moscow kirejevsk kirejewsk kireyevka kireyevsk kirichi kirisai kirischi kirishi kirisi kirisji kirjatch
        Europe/Moscow kirovo kirovsk kirovska kirovskas kirowsk kirsanau kirsanov kirsanow kirshatsch kirzac kirzacz
        Europe/Moscow kirzhach kislavodsk kislovodsk kislovodskas kislowodsk kislowodzk kisslowodsk kiziljurt kizilyar
        Europe/Moscow kizilyurt kizlar kizljar kizlyar kizylyurt klimausk klimovsk klimovska klimovskaj klimovskas
        Europe/Moscow klimovskiy klimowsk klin klina klincy kline klinti klintsi klintso klintsy klinzy kln klntsy klwga
        Europe/Moscow klyn klyntsy kochma kochubeevskoe kochubeyevskoye koelebaki koerganinsk koersk kohma kokhma
        Europe/Moscow kolchugino koljpino kollomna kolomaeki kolomaki kolomenskoe kolomenskoye kolomjagi kolomna kolomnae
        Europe/Moscow kolomno kolomyagi kolpina kolpinas kolpino kolppina koltschugino koltsjugino komendantskijaehrodrom
        Europe/Moscow komendantskyaerodrom kommoenar kommounar kommunar komunar komunara komunaru konakobo konakovo
        Europe/Moscow konakovuo konakowo kondopog kondopoga konstantinovsk konstantinovskaja konstantinovskaya
        Europe/Moscow konstantinovskiy konstantinowsk konstantinowskaja konstantinowskoje korenivsk korenovsk korenovskaya
        Europe/Moscow korenowsk korenowskaja korienowsk korjazhma korjazjma korjenowsk korolev koroliov koroljov korolov
        Europe/Moscow korolova korolyov koromuna koryazhemka koryazhemskaya koryazhma koryazma kosajagora kosataroma
        Europe/Moscow kosayagora koseutomugsya kostomuksa kostomukscha kostomuksha kostomuksja kostomuksza kostova kostrom
        Europe/Moscow kostroma kostromna kosutoroma kosztroma kotelnika kotelniki kotlas kotlass kotlasz kotlovka kotovsk
        Europe/Moscow kotowsk kotschubejewskoje koubinka koulebaki kourganinsk kourovskoie koursk kouznetsk kovdor
        Europe/Moscow kovdoras kovilkino kovrov kovrova kovrovas kovykino kovylkino kowdor kowylkino kozan kozeevo kozelsk
        Europe/Moscow kozeyevo kozhukhovo kozmedemyansk kozmodemjansk kozmodemyansk kranshtat krapotkin krasanodara
        Europe/Moscow krasnaznamensk krasnoarmejskaja krasnoarmeyskaya krasnoarmeyskiy krasnoarmeyskoye krasnoarmiejsk
        Europe/Moscow krasnodar krasnodara krasnoeselo krasnogorsk krasnogorska krasnogvardejskij krasnogvardejskoe
        Europe/Moscow krasnogvardejskoje krasnogvardeyskoye krasnogvargeisky krasnojeselo krasnoqorsk krasnosnamensk
        Europe/Moscow krasnoyeselo krasnoznamensk krasnoznamiensk krasnoznamjensk krasnwarmyysk krasnwdar krasnwghwrsk
        Europe/Moscow krasnwgwrsk krasnwznamnsk krasnyjsulin krasnysulin krasnyysulin krassnyjssulin krestovskijostrov
        Europe/Moscow krestovskiyostrov krimsk krnshtat kromsk kronshhat kronshtadt kronshtat kronsjtadt kronstadt
        Europe/Moscow kronstat kronstatas kronstate kronstato kronstatti kronsztad kropotkin kropotkine krostandi krr
        Europe/Moscow krwnshtat krwnstdt krymasko krymsk krymskaja krymskaya kstova kstovo kstowo kuazan kubinka kudepsta
        Europe/Moscow kudrovo kuersike kukmara kukmor kulebaki kuleuseukeu kuliebaji kuljabaki kuncevo kuntsevo kupchi
        Europe/Moscow kupchino kurasaka kurasunoarumeisuku kurasunodaru kurasunogorusuku kurasunozunamensuku kurcala
        Europe/Moscow kurcaloj kurcaloy kurcaloygala kurchala kurchaloj kurchaloy kurchatov kurganinsk kurisiki kurjanovo
        Europe/Moscow kurortnyy kurovskaya kurovske kurovskoe kurovskoje kurovskoye kurowskoje kurqaninsk kursk kurska
        Europe/Moscow kurskas kursloy kurusuku kuryanova kuryanovo kushchevskaya kushchyovskaya kushhjovskaja kuskovo
        Europe/Moscow kusutovuo kuzminki kuzneck kuznetk kuznetsk kuznieck kuznjeck kuzon kwkhma kwrganynsk kwrghannsk
        Europe/Moscow kwrsk kwstrwma kwtlas kwzntsk kwznytsk kymry kynshma kynyshma kyrzhach kzn labaynsk labinseukeu
        Europe/Moscow labinsike labinsk labinskaja labinskaya labnsk labynsk lajinsike lakinseukeu lakinsk lakinskiy
        Europe/Moscow lakynsk lazarevka lazarevskaya lazarevskoe lazarevskoje lazarevskoye lebedjan lebedyan lefortovo
        Europe/Moscow leninagorsk leningradskaja leningradskaya leninogorsk leninogorszk leninoqorsk leninskiegory
        Europe/Moscow leninskiyegory leonovo lermontov lermontovskiy lermontow levoberezhnaja levoberezhnaya levoberezhnyj
        Europe/Moscow levoberezhnyy levoberezhye lgovskij lgovskiy lianozovo likhobory likinodouliovo likinodulevo
        Europe/Moscow likinoduljovo likinoduljowo likinodulovo lioubertsy lipecheukeu lipeck lipecka lipeckas lipeckshaary
        Europe/Moscow lipeicike lipesk lipetasaka lipetk lipetsk lipetska lipetskh lipezk lipieck lipjeck liski liskovo
        Europe/Moscow litkarino liubertsi liubertsy liuny livni livno livny liwny ljermontov ljubertso ljubertsy ljublino
        Europe/Moscow ljudinovo lobnja lobnya lodeinojepole lodejnoepole lodejnojepole lodeynoyepole lomonosof lomonosopeu
        Europe/Moscow lomonosov lomonosova lomonosovi lomonosovshaary lomonosow lomonossov lomonossow lomonoszov
        Europe/Moscow losinopetrovskij losinopetrovskiy louga loukhovitsy lpk lpytsk lubertsi lublino luga luhoviti
        Europe/Moscow luhovitsy lujovitsy lukhovicy lukhovitsi lukhovitsy lumontov luqa luzhniki lyanosovo lyanozovo
        Europe/Moscow lybytsk lyptsk lyskovo lyskowo lytkarino lytkaryna lytkarynw lytkorino lyubertsi lyubertsy lyublino
        Europe/Moscow lyudinovo lywbartsy lywbrtsy lywbyrtsy machackala machaczkala machatjkala machatschkala machatsjkala
        Europe/Moscow magachkuala mahacakala mahachikalla mahachikara mahackala mahackalao mahacqala mahatskala mahckale
        Europe/Moscow mahhatskala maikop maikopa maikopu majachkala majkop majkopo majkuop makacikala makhacakala
        Europe/Moscow makhachkala makhatchkala makhatshkala makhatsjkala makhatxkala makhiachkhuala malakhovka malgabek
        Europe/Moscow malghwbk malgobeg malgobek malgobeko malgobjek malgwbk maloiaroslavets malojaroslavec
        Europe/Moscow malojaroslavets malojaroslawez maloyaroslavets malwyarwslawts manchagorsk mantourovo mantourovuo
        Europe/Moscow mantulobo manturovo manturowo marina marino maroyarosuravuetsu marugobeku masko maskw matveevskoe
        Europe/Moscow matveyevskoye mayakopa maykop maykwp mazdok mazhajsk mcensk medvedevo medvedevskaya medvedovskaja
        Europe/Moscow medvedovskaya medvezhegorsk medvezhogorsk medvezhyagora medvezhyegorsk medvezjegorsk medvyedovskaya
        Europe/Moscow medweshegorsk melenkad melenki mellenki mendeleevsk mendelejevsk mendeleyevsk menselinsk menzelinsk
        Europe/Moscow menzerinsuku merenki metallostroi metallostroj metallostroy metrogorodok mianzelinsike
        Europe/Moscow michulinseukeu michurinsk michurinsuku michurynsk miciurinsk micurinsk miczurynsk mielenki
        Europe/Moscow mienzielinsk mihajlovsk mikhajlovsk mikhalkovo mikhaylovsk mikhaylovska mikhaylovskoye milerovo
        Europe/Moscow millelobo millerovo millerowo minelalniyebodi mineralnewody mineralnievodi mineralnievody
        Europe/Moscow mineralnijevodi mineralnivodi mineralniyevodi mineralnojevodo mineralnyevody mineralnyjavody
        Europe/Moscow mineralnyjevody mineralnyjewody mineralnyvody mineralnyyevody minjeralnyjewody mirnyy misensk
        Europe/Moscow mitchourinsk mitischi mitisci mitishchi mitishhi mitisichi mitjurinsk mitschurinsk mitschurnisk
        Europe/Moscow mitsjurinsk mitsurinsk mitxurinsk miytisci mjanzelinsk mjelenki mnzlynsk moermansk mojaysk
        Europe/Moscow moncegorsk moncegorskas moncegorski monceqorsk monchagorsk monchegorsk monchegorusuku monczegorsk
        Europe/Moscow monin monino montchegorsk montjegorsk montschegorsk montsegorsk montsjegorsk montxegorsk morosowsk
        Europe/Moscow morozovsk morozovskaya morozovskiy morozowsk morschansk morshansk morsjansk mosca moscfa moscha
        Europe/Moscow mosco moscou moscova moscovo moscow moscu moscua mosdok mosike moska moskau mosko moskokh moskou
        Europe/Moscow moskov moskova moskovskij moskovskiy moskovu moskow moskowa mosku moskua moskva moskvo moskwa
        Europe/Moscow mostovoye mostovskoj mostovskoy mostovskoye mosukuwa mourmansk mourom mow mozaisk mozajsk mozdok
        Europe/Moscow mozdoko mozhaisk mozhajsk mozhajskaj mozhayisike mozhaysk mozjajsk mozudoku mrmnsk mrozowsk mskw
        Europe/Moscow mtsensk mtsnsk mulom muram muramansaka muramanska muramyanska murimanisiki murmansk murmanska
        Europe/Moscow murmanskas murmanski murmansko murmanskosh murmanszk murom muromas muromu muromum murumansuku musko
        Europe/Moscow mutsuensuku muurmanski muythichchi mwnchgwrsk mwrmansk mwzhaysk mwzhayysk mxsko mycishchy mytichtchi
        Europe/Moscow mytischtschi mytisci mytisciai mytishchi mytishhi mytishi mytiszczi mytyshchy mzensk
        Europe/Moscow nabelejeuniyechelni nabelejuniyechelni naberejnijecelni naberejnyechelny nabereschnyjetschelny
        Europe/Moscow naberezhnyechelny naberezhnyyechelny naberezjnyetsjelny nabereznijecelni nabereznojetselno
        Europe/Moscow nabereznyecelny nabereznyjecelny nabereznyjetselny naertekala naginsk nagornyj nagornyy nakhabino
        Europe/Moscow nalacika nalchik nalchk nalchyk nalcik naljcik naltschik narafaminsk narayanamara nariyanimari
        Europe/Moscow narjanmar narofominsk narofominska narofominsuku nartkal nartkala nartkualeh naruchiku narwfwmnsk
        Europe/Moscow naryanamara naryanmar nasran navadzvinsk nazran nazrane nazrani nazranj nazrano nefcjakumsk
        Europe/Moscow neftekoemsk neftekoumsk neftekumsk nelidovo nelidowo nellidobo nerechta nerefuta nerehta nerekhta
        Europe/Moscow neridovuo nesterovskaja nesterovskaya nesterowskaja nevel nevinnomisk nevinnomissk nevinnomossk
        Europe/Moscow nevinnomyskaya nevinnomyssk nevinnomysskaya nevinnonyssk nevinomisk nevinomysk nevinomyskas newel
        Europe/Moscow newinnomyssaja newinnomyssk newinnomysskaja nezlobnaja nezlobnaya nftkwmsk nieftiekumsk nielidowo
        Europe/Moscow nieliduowo nieriechta niewinnomyssk nijhaninobhagoroda nijhaninovagoroda nijininovugorodo nijnekamsk
        Europe/Moscow nijniinovgorod nijninovgorod nikel nikkeli nikolsk nikolskiy nikolskoe nikolskoje nikolskoye
        Europe/Moscow nikulino nischnekamsk nischninowgorod nishniinowgorod nishnijnowgorod nishninowgorod
        Europe/Moscow nizaninovagoroda nizhnekamsk nizhnekamskiy nizhniinovgorod nizhnijlomov nizhnijnovgorod nizhnilamov
        Europe/Moscow nizhninovgorod nizhninovqorod nizhniylomov nizhniynovgorod nizhnjakamsk nizhnokamsk nizhnynovgorod
        Europe/Moscow nizjnekamsk nizjnijnovgorod niznekamsk niznekamska niznekamskas nizniekamsk niznijnowgorod
        Europe/Moscow nizninovgorod niznjekamsk njandoma njavinnamysk njeftekumsk njelidowo njerjechta njewinnomyssk
        Europe/Moscow noborosisk noerlat noghinsk noginseukeu noginsk noginska noginskas noginsuku noguinsk noqinsk norlat
        Europe/Moscow nourlat novacharkask novajaderevnja novajausman novakubansk novamaskousk novayabalakhna
        Europe/Moscow novayaderevnya novayausman novioskol novoaleksandrovsk novoaleksandrovskaya novoalexandrovsk
        Europe/Moscow novoceboksarsk novocerkaska novocerkaskas novocerkassk novocheboksarsk novocherkask novocherkassk
        Europe/Moscow novocserkasszk novodvinsk novogireevo novogireyevo novokhovrino novokoubansk novokubansk
        Europe/Moscow novokubanskaya novokubanskiy novokubanskoe novokubanskoye novokuzminki novomichurinsk novomikhurinsk
        Europe/Moscow novomitsjurinsk novomoskovsk novomoskovskas novooskol novopavloskaya novopavlovsk novopavlovskaya
        Europe/Moscow novopavoskaya novoperedelkino novopokrovska novopokrovskaia novopokrovskaja novopokrovskaya
        Europe/Moscow novorosijsk novorossiejsk novorossiisk novorossijsk novorossisk novorossiysk novosahtinsk
        Europe/Moscow novoshakhtinsk novotcherkassk novotitarovskaja novotitarovskaya novotjerkassk novotseboksarsk
        Europe/Moscow novotserkassk novotsjeboksarsk novotsjerkassk novousman novovladykino novovoionezhskiy novovoronezh
        Europe/Moscow novovoronezhskiy novovoronezj novoyekhovrino novozibkov novozibkova novozipkov novozobkov novozybkov
        Europe/Moscow novozybkovas novuochebokusarusuku novuocherukassuku novuodovuinsuku novuomosukofusuku novusman
        Europe/Moscow novyecherjomushki novyekuzminki novyjoskol novyoskol novyyecheremushki novyyekuzminki novyyoskol
        Europe/Moscow nowoaleksandrowsk nowoaleksandrowskaja nowoalexandrowsk nowoczerkask nowodwinsk nowokubansk
        Europe/Moscow nowomoskowsk nowopawlowsk nowopokrowskaja noworossiisk noworossijsk noworosyjsk nowoschachtinsk
        Europe/Moscow nowotitarowskaja nowotscheboksarsk nowotscherkask nowotscherkassk nowozybkow nowyoskol nrkhta
        Europe/Moscow nryanmar nuerlate nurlat nwgnsk nwrlat nyandoma nyerehta nyizsnyijnovgorod nyzhnkamsk nyzhnykamsk
        Europe/Moscow nyzhnynwwgwrd obninsk obninskas obruchevo obukhovo obuninsuku ochakovomatveevskoe
        Europe/Moscow ochakovomatveyevskoye odincovo odintovo odintsovo oel olenegorsk olenegorskas oleneqorsk oleniegorsk
        Europe/Moscow olenjegorsk onega orala orechovozoejevo orechovozuevo orechovozujevo orehhovozujevo orehovozuevo
        Europe/Moscow orehovozujeva orehovozujevo orehovozuyevo orehovuozuevuo orejovozuyevo orekhovoborisovo
        Europe/Moscow orekhovoborisovosevernoe orekhovoborisovosevernoye orekhovozouievo orekhovozuevo orekhovozujevo
        Europe/Moscow orekhovozuyevo orel orela orexovozuyevo oriol oriolas orjol orlovka orlovskaya orlovskij orlovskiy
        Europe/Moscow oryol orzel ostachkov ostankino ostankinskij ostankinskiy ostaschkow ostashkov ostasjkov ostaskov
        Europe/Moscow ostaszkow ostaxkov ostrogojsk ostrogoschsk ostrogoshk ostrogoshsk ostrogozhsk ostrogozjsk ostrogozk
        Europe/Moscow ostrogozsk ostrov ostrova ostrovia ostrow osutashikofu otradnaja otradnaya otradnoe otradnoje ozeri
        Europe/Moscow ozerki ozery ozierki parnas pasakova pashkovskaya pashkovskij pashkovskiy pasjkovskij paskova
        Europe/Moscow paviosk pavlivska pavlovas pavlovo pavlovoposad pavlovposad pavlovsk pavlovska pavlovskaia
        Europe/Moscow pavlovskaja pavlovskaya pavlovskijposad pavlovskiposad pavlovskiyposad pavlovskyposad pavlovszk
        Europe/Moscow pawlowsk pawlowskipossad pchwra pechola pechora pecor pecora peczora penaja penaza penja pensa penz
        Europe/Moscow penza penzae penzaosh penze pereslavlzalesskij pereslavlzalesskiy pereslawlsaleski persianovka
        Europe/Moscow persianovskij persianovskiy peseutobo pestovo pestowo pesutovuo petchora peterchof petergof peterhof
        Europe/Moscow peterhofa peterhofium peterkhof peterugofu petorozavuotsuku petouchki petoushiki petrazavodsk
        Europe/Moscow petrodvorec petrodvorets petrogradka petrosavodsk petrosawodsk petrovskaja petrovskaya
        Europe/Moscow petrozavodasaka petrozavodsk petrozavodska petrozavodskas petrozavodszk petrozavontsk petrozawodsk
        Europe/Moscow petrozawodzk petschora petuixki petuschki petushki petusiki petusjki petuskad petuski pez piatigorsk
        Europe/Moscow piestowo pietrozawodsk pietuszki pikalevo pikaljovo pikalovo pikalyovo pjachora pjatigorsk pjestowo
        Europe/Moscow pjetergof pjetrozawodsk pkv plafsk plausk plavsk plavskiy plavskoe plavskoye plawsk pleskov pnza
        Europe/Moscow pnzh pochep pocher pochjop podolsk podporoshje podporozhe podporozhye podporozje pokrov
        Europe/Moscow pokrovskoestreshnjovo pokrovskostreshnevo pokrovskoyestreshnevo pokrovskstreshnevo pokrow poliarny
        Europe/Moscow poljarnyezori poljarnyj poljarnyjezori polyarnoye polyarny polyarnyy polyarnyyezori potschep
        Europe/Moscow pouchkino pouchtchino povorino poworino praletarsk presnenskij presnenskiy pridonskoj pridonskoy
        Europe/Moscow primorskoachidrskaja primorskoachtarsk primorskoahtarsk primorskoajtarsk primorskoakhtarsk
        Europe/Moscow primorskoakhtarskaya primorskoaxtarsk priozersk priozjorsk privoljsk privolshk privolzhsk privolzjsk
        Europe/Moscow privolzsk priwolschsk priwolzsk prochladnyj prohladnyi prokhladneh prokhladnyj prokhladnyy
        Europe/Moscow proletarsk proletarskaja proletarskaya protvino protwino proverino prwltarsk prymorskaakhtarsk
        Europe/Moscow prymwrskwakhtarsk pskof pskou pskov pskovas pskovo pskovosh pskow pszkov puschkin puschkino
        Europe/Moscow puschtschino puscino pushchino pushchinonaoke pushchyna pushhino pushichino pushino pushkin pushkino
        Europe/Moscow pusichino pusjkin pusjkino puskino pusxino puszczino puszkino pyachigorusuku pyatigorsk pynza
        Europe/Moscow radniki raduzhnyy ramenka ramenki ramenska ramenskae ramenskoe ramenskoie ramenskoje ramenskoye
        Europe/Moscow ramensukoe ramienskoje ramnskwy raskazovo rasskasowo rasskazovo rasskazowo rastounadone rastovandan
        Europe/Moscow raybansk razhsk razumnoe razumnoje razumnoye reoutov reutov reutova reutovas reutovo reutow riazan
        Europe/Moscow riazana riazhsk ribinsk ribinska ribinsko rieutow riyajana riyazani rjasan rjazan rjazanj rjazanskij
        Europe/Moscow rjazhsk rjazsk rjeutov rjeutow robinsk rodniki rosatovanadonu roshal rositovinadonu rosjal roslavl
        Europe/Moscow roslawl rossoh rossos rossosh rossoshi rossosj rossosji rostabhanadonu rostckino rostofaandiedon
        Europe/Moscow rostofepitounton rostokino rostov rostovaandedon rostovadona rostovanasadonu rostovandon
        Europe/Moscow rostovapiedonas rostovarddon rostovaspriedono rostovdedon rostovdeldon rostovdodon rostovdon
        Europe/Moscow rostovdonal rostovdoniaares rostovdoniaeaeres rostovdonyl rostoviaadtanaim rostovnaddonom
        Europe/Moscow rostovnadon rostovnadonu rostovondon rostovpedon rostovsopraudonu rostovsuldon rostovsurledon
        Europe/Moscow rostovtancinchi rostovtrensonggjong rostovveddon rostovveliki rostovvelikij rostovvelikiy
        Europe/Moscow rostovveliky rostow rostowamdon rostownaddonem rostownaddonom rostownadonu rosztovnadonu rozumne
        Europe/Moscow rozumnoye rublevo rubljovo rusaevka ruzaevka ruzajevka ruzayevka rwstwfnadwnw rwstwwnadanw ryazan
        Europe/Moscow ryazanskiy ryazhsk rybackoe rybatskoye rybinsk rybinskas rybnoe rybnoje rybnoye rybnsk rybynsk rylsk
        Europe/Moscow rzev rzhev rzjev rzn sachty safonava safonovo safonovuo safonowo sahty saintpetersbourg
        Europe/Moscow saintpetersburg salanseukeu salansike sali salsk samolensaka sampsonievskij sampsonievskiy
        Europe/Moscow sampsonievskoe sangteupeteleubuleukeu sanktipetursborg sanktpeitersbuerg sanktpeterburg
        Europe/Moscow sanktpeterburga sanktpeterburgas sanktpeterburgo sanktpeterburq sanktpetersborg sanktpetersburg
        Europe/Moscow sanktpeterzburg sankutopeteruburuku sanpetersburgo sanpietroburgo sanpietruburgu santapeterburg
        Europe/Moscow santbtrsbrgh santpetersbourg santpetersburg santpetersburgo saopetersburgo saponobo saran saranasaka
        Europe/Moscow saranisiki saranosh saransk saranska saranskas saranskh saransko saransuku sarou sarov sarova
        Europe/Moscow sarovosh sarow sasnagorsk sasobo sasovo sasovuo sasowo sassovo sassowo sasuowo satavaropola satura
        Europe/Moscow schachty schali schatura schebekino schekino schilowo schodnia schodnja schtschigry schumerlja
        Europe/Moscow scigry scolkovo sebekino segesha segeza segezha segezja seinteupiteojeubeogeu seltso semender
        Europe/Moscow semenov semenovskoye semenow semenowo semikarakorsk semikarakorskaya semikarakorskiy
        Europe/Moscow semikarakovskaya semilluki semilouki semiluki semjonov semjonovskoe semyonov sentapitarasabaraga
        Europe/Moscow sentapitarsabarga sentpitexrsbeirk serdobsk sergach sergievposad sergijevposad sergijevpossad
        Europe/Moscow sergijewpossad sergiyev sergiyevposad sergiyevskiyposad serpuchov serpuchow serpuhhov serpuhov
        Europe/Moscow serpukhov sertolova sertolovo sertolowo serutorovuo sestroreck sestrorecka sestroreckas sestroretk
        Europe/Moscow sestroretsk sestrorezk sestrorjeck sesutororetsuku setun seukopin seullabyanseukeunakubani
        Europe/Moscow seumollenseukeu severadzvinsk severamorsk severnyj severnyy severodvinsk severodvinska
        Europe/Moscow severodvinskas severomorsk severomorskas severozadonsk severska severskaia severskaja severskaya
        Europe/Moscow sevuerodovuinsuku sevueromorusuku sewerodwinsk seweromorsk sewerskaja sewjerodwinsk sewjeromorsk
        Europe/Moscow shajty shakhtay shakhti shakhty shakhunja shakhunya shali shaly sharja sharya shatula shatura
        Europe/Moscow shatwra shchekino shchelkovo shcherbinka shcherbinki shchigary shchigri shchigry shcholkovo
        Europe/Moscow shchukino shchygry shchyokino shchyolkovo shebekino shehekino sheksna shhekino shhelkovo shherbinka
        Europe/Moscow shhigri shhigry shhjokino shhjolkovo shhukino shilovo shodnja shuja shumeierliya shumerla shumerlja
        Europe/Moscow shumerlya shushary shuya shwmrlaya shwmrlya shwya siemiluki sierdobsk siergijewposad sierpukhovo
        Europe/Moscow siertolowo siestrorieck siewierodwinsk siewieromorsk siktivkar siktyavkara simolengsike simolenisiki
        Europe/Moscow sintpetersbork sintpetersburg situpinuo sjakhty sjakhunja sjali sjamiluki sjardobsk sjatura
        Europe/Moscow sjebekino sjeksna sjerdobsk sjilovo sjumerlja sjusjary skhodnja skhodnya skopin skopine slancy
        Europe/Moscow slantsi slantso slantsy slanzy slavjansknakubani slavyanskaya slavyansknakubani slobodka
        Europe/Moscow slovjansknakubani smalensk smolenscum smolensk smolenska smolenskaj smolenskas smolenskh smolnsku
        Europe/Moscow smulen smwlnsk smwlnsq smwlynsk smykarakwrsk snptrzbwrg snqtptrbwrg sobink sobinka sochi sochisoci
        Europe/Moscow soci soczi sofrino sokal sokol sokolniki soktovkar solncevo solnechangorski solnechnogorsk
        Europe/Moscow solnechnogorski solnechnogorskiy solnecinogorsk solnecnogorsk solnecnoqorsk solnetchnogorsk
        Europe/Moscow solnetschnogorsk solnetsjnogorsk solnetsnogorsk solniecznogorsk solnjecnogorsk solntsevo sordavala
        Europe/Moscow sordovala sorravala sortaval sortavala sortavalae sortawala sorutavuara sosnogorsk sosnovajapoljana
        Europe/Moscow sosnovayapolyana sosnovibor sosnovka sosnovo sosnovybor sosnovyjbor sosnovyybor sosnowybor sotchi
        Europe/Moscow sotji sotschi sotsi sotsji soukhinitchi sransk srdwbsk srnsq ssalsk ssotschi sstrwrtsk stabhropala
        Europe/Moscow stafrwbwl staradub starajaderevnja starajakupavna starajaroessa starajarussa starayaderevnya
        Europe/Moscow starayakupavna starayarussa starijoskol starioskol starodoub starodub staroduba starodubas
        Europe/Moscow starodubum starominskaja starominskaya staroscherbinowskaja staroschtscherbinowskaja
        Europe/Moscow staroshcherbinovskaya starosherbinovskaya staroshherbinovskaja starosjtsjerbinovskaja starwdwb
        Europe/Moscow staryioskol staryjmalgobek staryjoskol staryoskol staryymalgobek staryyoskol stauropoli stavaropola
        Europe/Moscow stavropol stawropol stoepino stoupino stpetersburg strogino stroitel stroitelj strounino strunina
        Europe/Moscow strunino stupina stupino suchigry suchinici suchiniczi suchinitschi suhinichi suhinici sukhinichi
        Europe/Moscow sukhinichy sukhinitsji sukopin sumerl sumerla sumerlja sumorensuku sunscha sunza sunzha sunzhae
        Europe/Moscow sunzja suobinka suoertawala suoqi surkhakhi surkhokhi sutarodoubu sutavuropori sutorunino suvorov
        Europe/Moscow suvorovskaja suvorovskaya suvorovskij suvorovskiy suya svetagorsk svetlagrad svetlanovskij
        Europe/Moscow svetlanovskiy svetlanovskoe svetlograd svetloqrad svetogorsk svetogorska sviblovo svitlograd svobody
        Europe/Moscow swetlograd swetogorsk swiblowo swietlograd swietogorsk swjetlograd swjetogorsk swobody swrtafala
        Europe/Moscow swrtawala syktyfkar syktyukar syktyvkar syktyvkaras syktywkar syuya szali szaranszk szarov szatura
        Europe/Moscow szczigry szentpetervar szeveromorszk szmolenszk szortavala szosznogorszk szumerla taganka taganluoge
        Europe/Moscow taganrig taganrog taganroga taganrogas taganrogu taganrwg taganskij taganskiy taghanrwgh tamabova
        Europe/Moscow tambof tambou tambov tambova tambovas tambovia tambow tamilina taqanroq tarzhok tbilisskaja
        Europe/Moscow tbilisskaya tbr teikovo tejkovo tekstilshchiki tekstilshhiki temrjuk temryuk terek teweier teykovo
        Europe/Moscow tfyr tibhera tichoretsk tichvin tichvina tiflisskaya tihhoretsk tihoreck tihoretk tihvin tihvina
        Europe/Moscow tihvinae tijoretsk tijvin tikhoreck tikhoretsk tikhvin tikhvine tikhvinu timashevsk timashjovsk
        Europe/Moscow timashyovsk timashyovskaya timasjevsk tirniauz tiver tixoretsk tjoplyjstan toeapse toela tomilinas
        Europe/Moscow tomilino tomirino torjok torschok torshok torzhok torzjok torzok tosna tosno touapse touapuse toula
        Europe/Moscow toura tovueri troitskaja troitskaya troparevo troparjovo trubchevsk trubtschewsk trubtsjevsk
        Europe/Moscow tsaritsyno tsartino tsatsanyurt tsimljansk tsimlyansk tsimlyanskaya tsimlyanskiy tsotsinyurt
        Europe/Moscow tsymlyanskaya tuabse tuapse tuapseh tuapseo tuapsse tuchcovo tuchkovo tuckovas tuckovo tuczkowo
        Europe/Moscow tueria tul tula tulae tulla tulo tuomilinuo tuosinuo tutaev tutajev tutamev tutayev tutayevo
        Europe/Moscow tutschkowo tver tvera tvere tverj tweiyr twer twla twlarws twlh twr twwr tya tyemryuk tyoplystan
        Europe/Moscow tyrnyaoez tyrnyaouz tyrnyaus tyrnyauz tyrnyavyz tyrnyawz tyrnyaywz uchkeken uchta udomlja udomlya
        Europe/Moscow ugeullichi ugich uglic uglich uglicz uglitsch uht uhta ukhta uncha unecha unetscha untolovo uritsk
        Europe/Moscow urusmartan urysmartan usinsk usinska usman ussinsk ustdzekuta ustdzheguta ustdzhegutinskaya
        Europe/Moscow ustdzjeguta ustedzhegutinskaya ustlabinsk ustlabinskaja ustlabinskaya uszinszk uvarovo uzlovaia
        Europe/Moscow uzlovaja uzlovaya uzlowaja uzurovuaya vagonoremont valdai valdaj valday valgadonsk valujki valuyki
        Europe/Moscow varkuta vasilevo vasilevskijostrov vasileyevo vasiljevo vasilyevo vasylevskyostrov vatutine vatutino
        Europe/Moscow velikieluki velikijeloeki velikijeluki velikijnovgorod velikijustjug velikinovagoroda velikinovgorod
        Europe/Moscow velikinovigorodi velikiustjug velikiustyug velikiyanovagoroda velikiyeluki velikiynovgorod
        Europe/Moscow velikiyustyug velikynovgorod velikyustyug velsk venev venov veshnjaki veshnyaki vgd viborg viborga
        Europe/Moscow viborgi vichuga vidnoe vidnoje vidnoye viksa vioborg vjazma vjazniki vladicaucaso vladikaukaza
        Europe/Moscow vladikaukazas vladikavkaz vladimir vladimira vladimiras vladimiri vladimirkhot vladimirshaary
        Europe/Moscow vladiqafqaz vlagyimir vlantikavkaz vnukovo volagda volchov volchovas volgodonsk volgodonska
        Europe/Moscow volgodonskas volgorechensk volgoretsjensk volhov volhova voljov volkhov volkhovi volodimir
        Europe/Moscow volodimiria vologd vologda vologdae vologdo volokolamsk volokolamskaj volokolamskas volqodonsk
        Europe/Moscow volxov volzhsk volzjsk volzsk vorcuta vorgashor vorgasjor vorkoeta vorkouta vorkut vorkuta vorobevo
        Europe/Moscow vorobyovo voronej voronejo voronez voroneza voronezas voronezh voronezhskajaoblast voronezj voronjez
        Europe/Moscow voskresensk voskresenska voskresenskaj voskressensk vostochnoedegunino vostrjakovo vostryakovo voz
        Europe/Moscow vsevolojsk vsevoloshk vsevolozhsk vsevolozhskiy vsevolozhsku vsevolozjsk vsevolozsk vsevolozska
        Europe/Moscow vuoroguda vuoroneji vuorugodonsuku vuorukuta vuosukuresensuku vyasma vyazma vyaznika vyazniki vybarg
        Europe/Moscow vyborg vyborgas vyborge vyborgosh vykhinozhulebino vyksa vyselki vyshnijvolochek vyshnijvolochjok
        Europe/Moscow vyshniyvolochek vyshnyjvolochjok vyshnyvolochyok yablonovski yablonovskiy yablonovsky yagry
        Europe/Moscow yaloseullabeul yaluosilafuer yaroslafl yaroslava yaroslavl yaroslavskiy yarosuravuri yartseva
        Europe/Moscow yartsevo yarwslafl yarwslawl yasenevo yasnogorsk yefremov yegorevsk yegorlkskaya yegorlykskaya
        Europe/Moscow yegoryevsk yeisk yelabuga yelets yelizavetinskaya yemva yessentaki yessentuki yessentukskaya
        Europe/Moscow yeyisike yeysk yiesk ylts yoshkarola yrwslbl yubileyniy yubileyny yurevpolski yuryevpolskiy yushkovo
        Europe/Moscow yysk zagore zagorye zainsk zainsuku zamoskvoreche zamoskvorechye zapoljarnyj zapolyarnyy zaraisk
        Europe/Moscow zarajsk zaraysk zarechnyj zarechnyy zarja zarya zavetyilicha zavolzhe zavolzhye zavolzje zaynsk
        Europe/Moscow zelenadolsk zelenakumsk zelenchugskaya zelenchukskaja zelenchukskaya zelendolsk zelenodoljsk
        Europe/Moscow zelenodolsk zelenodolskas zelenograd zelenokoemsk zelenokoumsk zelenokumsk zelentsjukskaja
        Europe/Moscow zelienuokumusike zernagrad zernograd zernoqrad zhayinsike zheleznodorozhny zheleznodorozhnyj
        Europe/Moscow zheleznodorozhnyy zheleznovodak zheleznovodsk zhelyednovodsk zherdevka zhukovka zhukovskij
        Europe/Moscow zhukovskiy zhukovskogo zhukovsky zhulebino zielenokumsk zielonodolsk ziernograd zimovniki zjablikovo
        Europe/Moscow zjeleznodorozjnyj zjeleznovodsk zjerdevka zjukovka zjuzino zrnwgrad zukovski zuvuenigorodo
        Europe/Moscow zvenigorod zveniqorod zverevo zvyereva zwienigorod zwjenigorod zyablikovo zyuzino абинск
        Europe/Moscow абинскбалһсн абінск абінськ автово автуры агриз агрыз адзінцова адлер адлерскиираион адмиралтеискии
        Europe/Moscow азак азнакаево азнакаи азов азовбалһсн азоу академическое аксаи аксиньино алабуга алагир
        Europe/Moscow алагирбалһсн алагір алатырь александров александровское алексеевка алексин алексін аленягорск
        Europe/Moscow алтуфьевскии альметьевск аляксандрау аминьево анаапа анапа анапабалһсн анапе анаткама андреевское
        Europe/Moscow анжи анна аннино анніно апатити апатиты апатыты апрелевка апрелевкабалһсн апрелєвка апрељевка
        Europe/Moscow апрэлеука апшаронск апшеронск апшеронскбалһсн апшеронськ аргун аргунбалһсн аргъун ардон ардонбалһсн
        Europe/Moscow арзамас арзгир армавир армавирбалһсн армавір арск арськ архангельск архангельськ арча арэхавазуева
        Europe/Moscow асташкау астрагожск афипскии ахтырскии ачхоимартан баброу бабушкин бавлы багаевская багародзіцк
        Europe/Moscow багародск баксан баксанбалһсн баксітагорск балабаново балахна балашиха балашихе балашыха баравічы
        Europe/Moscow барысаглебск басхан батаиск баулы бежацк бежетск бежецк бежецьк беларэчанск белая белаяглина
        Europe/Moscow белаякалитва белаякалитвабалһсн белаякалітва белајакалитва белгарад белгород белгородбалһсн
        Europe/Moscow белгородшаары белев белиджи белка белоозерскии белореченск берсаиурт берсаюрт беслан бетъырбух
        Europe/Moscow бибирево бирюлево бирюлевозападное благовещенское благодарныи бобрики бобров бобровбалһсн богородицк
        Europe/Moscow богородицьк богородск богородское богородськ богучар бокситогорск бокситогорськ болкукмор бологое
        Europe/Moscow большаямихаиловка большаясетунь бор борисоглебск борисоглебскбалһсн борисоглєбськ боровичи боровичі
        Europe/Moscow братеево брежнев броници броннитси бронницы бронницыбалһсн бронниці бронніцы брюховецкая брянск
        Europe/Moscow брянськ брјанск буа бугульма буденновск буи буинакск буинахъск буинск бурогӏала бутурлиновка
        Europe/Moscow бутурлиновкабалһсн бутурлинівка бутурлінаука буінск бэхъсэн бєлгород бєлорєченськ білакалитва
        Europe/Moscow білгород бөгелмә вагоноремонт валакаламск валгадонск валдаи валуики варкута василеостровскии
        Europe/Moscow васильево васильевскииостров ватутино ватутіне великиелуки великииновгород великииустюг
        Europe/Moscow великиновгород вельск вельськ венев вешняки вењов виборг видное виипури викса випури вичуга
        Europe/Moscow владикавказ владикавказбалһсн владимир владимирхот владимиршаары внуково волагда волгодонск
        Europe/Moscow волгодонскбалһсн волгодонськ волгореченск волжск вологда вологдо володимир волоколамск волоколамскаи
        Europe/Moscow волоколамскбалһсн волоколамськ волхау волхов волховъградъ воргашор воркута воркутабалһсн воробьево
        Europe/Moscow воронеж воронежскаяобласть воскресенск воскресенскаи воскресенскбалһсн воскресенськ
        Europe/Moscow восточноедегунино востряково всеволожск всеволожськ всеволошк выбарг выборг выборге выборгош выкса
        Europe/Moscow выселки выхиножулебино вышнииволочек вышныиволочек вьсєволожьскъ вязники вязьма вянеу вӧлӧгда
        Europe/Moscow вӧркута вӧркутакаркытш гавриловям гагарин гагарын гагарін галич галіцына галіч гарадзец гатчина
        Europe/Moscow гатчына ггрозныи геленджик геленджык геленџик георгиевск георгиудеж гиагинская гиагински голитсино
        Europe/Moscow голицино голицыно гольяново голіцино гомзино горелово городец городець городшебекино горькии
        Europe/Moscow горячеводскии горячииключ гражданка грибановскии грозна грозни грознии грозны грозныи грязи грязовец
        Europe/Moscow гсолнечногорск губкин губкін гудермес гудермесбалһсн гудэрмес гуково гулькевичи гумс гупкин
        Europe/Moscow гусьхрустальныи гуьмсе гуьмсех гъудэмэз гіагінська гіягінская давыдково дагестанскиеогни дагомыс
        Europe/Moscow дамадзедава данецк данилов данков данковбалһсн данкоу данілау дарбант дачное двигательстрои дедовск
        Europe/Moscow дедовскаи дедовскбалһсн дербенд дербент дербентбалһсн десногорск десногорськ джегетеиаягъы
        Europe/Moscow джовхаргӏала джохар джохаргала дзедауск дзербент дзержинск дзержинскии дзержинськ дзмітрау дзяржынск
        Europe/Moscow дзяснагорск дивное динская дмитров дмитровбалһсн долгопрудныи домодедово домодедовобалһсн домодєдово
        Europe/Moscow домодідове дондагъыростов дондағыростов дондохиростов донецк донецкбалһсн донецьк донское донскои
        Europe/Moscow донтӏераростов донынростов донӱмбалнеростов дорогомилово доњецк дрожжино дубна дубнабалһсн
        Europe/Moscow дугулубгеи дятьково дєдовськ дәрбәнт егорлыкская егорьевск еиск елабуга електрогорск електрогорськ
        Europe/Moscow електроугли електроуглі елец елецбалһсн елизаветинская елиста еліста емва ессентуки ессентукская
        Europe/Moscow ефремов железноводск железнодорожныи жердевка жуковка жуковскии жулебино заветыильича заволжье
        Europe/Moscow загорье заинск замоскворечье заполярныи зараиск заречныи заря заінск звенигород звенигородбалһсн
        Europe/Moscow зверава зверево зверевобалһсн звєрево зеленадольск зеленакумск зеленоград зеленодольск зеленодольськ
        Europe/Moscow зеленодољск зеленокумск зеленокумскбалһсн зеленокумськ зеленчукская зернаград зерноград
        Europe/Moscow зерноградбалһсн зимовники зюзино зябликово зәишәһәре иванов иваново ивановошаары ивановское
        Europe/Moscow ивантеевка избербаш изберг измаилово изобильныи ильскии иноземцево инта интабалһсн иошкарола ипатово
        Europe/Moscow ипатовобалһсн исакогорка истра кабаново кавылкіна казан казань казаньош казањ калач калинин
        Europe/Moscow калининец калининскии каломна калуга калуго каменка каменкабалһсн каменскшахтинскии камунар канакова
        Europe/Moscow канаш кандалакша кандапога каневская канстанцінауск кантышево канівська капотня карабанава
        Europe/Moscow карабаново караболак карабулак карабулакбалһсн каралеу караноуск карачаевск карачев касимов
        Europe/Moscow касимовбалһсн каспииск кастанаево кастрама касімау катоуск каудор кауроу кашин кашира кашын кашыра
        Europe/Moscow каҥаш кекисалми кексгольм кизилюрт кизляр кимовск кимри кимры кингисеп кингисепп кингисєппъ кинешма
        Europe/Moscow кинешме киреевка киреевск кирејевск киржач кириши кировск кирсанов кирсановбалһсн кисловодск
        Europe/Moscow кисловодскбалһсн кисловодськ киңәшмә климовск климовскаи климовскбалһсн климовськ клин клинбалһсн
        Europe/Moscow клинтси клинци клинцы клинцыбалһсн клинці клімауск клін клінцы ковдор ковелош ковилкино ковилкіно
        Europe/Moscow ковров ковылкино ковылкинобалһсн кожухово козань козеево козельск козьмодемьянск коломенское коломна
        Europe/Moscow коломнабалһсн коломно коломьна коломяги колпино колпіна колхозное кольчугино комендантскииаэродром
        Europe/Moscow коммунар комунар конаково кондопога константиновск константиновская константиновскбалһсн
        Europe/Moscow константиновськ корела кореновск кореновскбалһсн коренівськ королев королевбалһсн корольов корољов
        Europe/Moscow коряжма косаягора костомукша кострома котельники котлас котловка котовск котовскбалһсн кохма
        Europe/Moscow кочубеевское кощхьабл кранштат крапоткін красназнаменск краснаяпресня красноармеиская
        Europe/Moscow красноармеиское красногвардеискии красногвардеиское красногорск красногорскбалһсн красногорськ
        Europe/Moscow краснодар красноесело краснознаменск краснознаменскбалһсн краснознаменськ красныистроитель
        Europe/Moscow красныисулин крестовскииостров кримск кримськ кронштадт кронштат кронщат кропоткин кропоткинбалһсн
        Europe/Moscow кропоткін крымск крымскбалһсн кстова кстово кубинка кубинкабалһсн кубінка кудепста кудрово кузнецк
        Europe/Moscow кузнецкбалһсн кузнецьк кузон кузьминки кузњецк кукмара кукмор кулебаки кулябакі кунцево купавна
        Europe/Moscow купчино курганинск курганинскбалһсн курганинськ курганінск куровское куровскоебалһсн куровскоје
        Europe/Moscow куровське курск курськ курчала курчалои курчалоигӏала курчалоинэвла курчатов курчлоиэвл куршлои
        Europe/Moscow курьяново кусково кущевская къазан къарачаишахар къарчакъала къруукъуэ кьвевар кякисалми кімауск
        Europe/Moscow кімри кімры кінгісеп кінгісепп кінешма кірауск кіржач кіровськ кірсанау кірышы кіріши кіславодск
        Europe/Moscow кӏапӏкӏаи лабинск лабинскбалһсн лабінск лабінськ лазаревка лазаревское лакинск лакінск ламаносау
        Europe/Moscow лаптево лашма лебедянь левобережная левобережныи ленинград ленинградская лениногорск ленинскиегоры
        Europe/Moscow ленінагорск леоново лермантау лермонтов лермонтовбалһсн лефортово лењиногорск лианозово ливни ливны
        Europe/Moscow ливныбалһсн ликинодулево липеск липецк липецкбалһсн липецкшаары липецьк лиски лискибалһсн лисково
        Europe/Moscow литкарино литкаріно лихоборы лобня лодеиноеполе ломоносов ломоносовшаары лопатино лосинопетровскии
        Europe/Moscow лоугарѡсіи луга лужники луховитси луховици луховицы луховицыбалһсн луховиці лыскава лысково
        Europe/Moscow лыткарино лыткаринобалһсн лыткарына льгов льговскии люберци люберцы люберці люблино людиново лівни
        Europe/Moscow ліпецк ліскі ліуны магьачкъала мажаиск маздок маикоп маикъоп малаховка малаяраславец малгабек
        Europe/Moscow малгобек малгобекбалһсн малгобәк малоярославетс малоярославец малојарославец малхабек мантурово
        Europe/Moscow манчагорск марозауск марьино маскав маскасола масква матвеевское махачкала махачқала махіачхъала
        Europe/Moscow мајкоп медведево медведовская медвежьегорск междуречье меленки меленкі менделеевск мензела
        Europe/Moscow мензелинск металлострои метрогородок милерово миллерово миллеровобалһсн минвод минералниеводи
        Europe/Moscow минералнијеводи минеральныеводы минеральныеводыбалһсн минзәлә митишчи митищі михаиловск михалково
        Europe/Moscow мичуринск можаиск можаискаи моздок моздокбалһсн монино мончегорск мончегорськ морозовск
        Europe/Moscow морозовскбалһсн морозовськ моршанск москва москова московскии москох москъва мостовскои мтсенск
        Europe/Moscow мурам мурманск мурманскош мурманськ муром мускав муско мценск мценскбалһсн мценськ мцэнск мыекъуапэ
        Europe/Moscow мытищи мытищибалһсн мыцішчы мэздэгу мэлгъэбэг мянзелінск мілерава міллерово мінеральныяводы
        Europe/Moscow мінеральніводи мічурынск мічурінськ мәскеу мәскәү мөрәм набережныечелны навадзвінск навазыбкау
        Europe/Moscow навапаулауск нагорныи нагінск назрань назрањ налчик налшык нальчик нананааьсаре нарафамінск
        Europe/Moscow нарофоминск нарофоминскбалһсн нарофомінськ нарткала нарткалабалһсн нарткъалэ нартсанэ нарьянмар
        Europe/Moscow нарянмар нахабино наьсар невель невинномисск невинномиськ невинномысск невинномысскбалһсн невиномиск
        Europe/Moscow незлобная нелидово нелідово нерехта несара нестеровская нефтекумск нефтекумскбалһсн нефцякумск
        Europe/Moscow нижнекамск нижнииломов нижнииновгород нижньокамськ нижніиновгород нижњекамск никель никольск
        Europe/Moscow никольское никулино новааляксандрауск новакубанск новамаскоуск новачаркаск новаядеревня новаяусмань
        Europe/Moscow новгород новоалександровск новоалександровскбалһсн нововладыкино нововоронеж новогиреево новодвинск
        Europe/Moscow новозибков новозипков новозыбков новозыбковбалһсн новокубанск новокубанскбалһсн новокубанськ
        Europe/Moscow новокузьминки новомичуринск новомосковск новомосковськ новопавловск новопавловскбалһсн новопавловськ
        Europe/Moscow новопеределкино новопокровская новопокровська новоросијск новороссииск новосадовое новосельское
        Europe/Moscow новотитаровская новоховрино новочебоксарск новочеркаск новочеркасск новочеркаськ новошахтинск
        Europe/Moscow новусмань новъградъ новыекузьминки новыечеремушки новыиоскол ногинск ногинскбалһсн ногінськ норлат
        Europe/Moscow нурлат нявіннамыск нялідава няндома ніжнякамск нӧрӧ обнинск обнінск обнінськ обухово одинтсово
        Europe/Moscow одинцово одинцовобалһсн озаҥ озерки озеры октябрьское оленегорск оленєгорськ онега оразаиош орга
        Europe/Moscow орджоникидзе орджоникидзевская орджоникидзевски орел ореховоборисово ореховоборисовосеверное
        Europe/Moscow ореховозуево ореховозујево орловскии орєховозуєво орјол останкинскии осташков острау остров
        Europe/Moscow острогожск острогожскбалһсн острогозьк острогошк отрадная отрадное очаковоматвеевское павлово
        Europe/Moscow павловск павловская павловскбалһсн павловскиипосад павловськ павлівська паворына пакроу парат парнас
        Europe/Moscow паулава паулауск пашковскии пенза пензабалһсн пензаош пензе переславльзалесскии персиановка
        Europe/Moscow персиановскии пестово петербург петергоф петерхоф петразаводск петровская петроград петроградка
        Europe/Moscow петродворец петрозаводск петрозаводськ петроскои петроскоиош петроскӧи петушки петушкі пецяргоф
        Europe/Moscow печора печӧра пикалево питер плавск плавское плауск плесков пльсковърѡсіи поворино поворинобалһсн
        Europe/Moscow подольск подпорожье покров покровскоестрешнево полтавская полярныезори полярныи поселоксвободи почеп
        Europe/Moscow пралетарск пресненскии приволжск приволшк придонскои приморскоахтарск приморскоахтарскбалһсн
        Europe/Moscow приморськоахтарськ приозерск пролетарск пролетарскбалһсн пролетарськ протвино протвинобалһсн
        Europe/Moscow протвіно прохладныи прохладнэ прыморскаахтарск псков псковош пскоу пушино пушкин пушкино пушкіно
        Europe/Moscow пушчино пушчына пущино пущинобалһсн пятигорск пятигорськ пячора пљесков раднікі ражск разумное
        Europe/Moscow раменки раменскае раменское раменскоје расказава расказово рассказово рассказовобалһсн растовъ
        Europe/Moscow растовънадонѣ растоу растоунадоне реутов реутовбалһсн ржев ржэу рибинск рибінськ родники розумне
        Europe/Moscow романов романовнамурмане рославль россошь ростов ростоввеликии ростовдоныл ростовнадон ростовнадону
        Europe/Moscow ростовнадонубалһсн ростокино рошаль рублево рузаевка рыбацкое рыбинск рыбнаястолица рыбное рыбінск
        Europe/Moscow рыльск ряжск рязанскии рязань рјеутов саз сальск сампсониевскии сампсониевское санктпетербург
        Europe/Moscow санктпетерзбург саран саранош саранск саранскбалһсн саранськ саров саровош сароу сарскаямыза
        Europe/Moscow сарскоесело сарыкылыч сасава саснагорск сасово сасовобалһсн сафонава сафоново светагорск светлаград
        Europe/Moscow светлановскии светлановское светлоград светлоградбалһсн светогорск свиблово свободы свєтогорськ
        Europe/Moscow свіблово світлоград северадзвінск севераморск северныи северодвинск северозадонск североморск
        Europe/Moscow северская сегежа сельцо семендер семенов семеновскии семеновское семикаракорск семикаракорскбалһсн
        Europe/Moscow семикаракорськ семилуки семилукибалһсн семікаракорск сендевӱд сергач сергиевпосад сергиевское
        Europe/Moscow сергијевпосад сердобск сердобскбалһсн серпухов сертолово сестрарэцк сестроретск сестрорецк
        Europe/Moscow сестрорецьк сетунь сиктивкар сипсогӏала скопин скопін славянскнакубани слантси сланци сланцы сланці
        Europe/Moscow слепцовская слободка словянськнакубані смаленск смоленск смоленскаи смоленськ смоленьск смольньскъ
        Europe/Moscow смулен собинка собінка сокал сокол сокольники солнечногорск солнечногорскбалһсн солнечногорськ
        Europe/Moscow солнцево сортавала сосноваяполяна сосновка сосновыибор сосногорск сосногорскбалһсн софрино сочи сочі
        Europe/Moscow соьлжагіала соьлжагӏала соьлжгіала спб ставропол сталиногорск станцыяметроазяркі станцыяметроаутава
        Europe/Moscow старадуб стараядеревня стараякупавна стараярусса старииоскол стародуб стародуббалһсн староминская
        Europe/Moscow старощербиновская старыималгобек старыиоскол столицаарктики столицазаполярья строгино строитель
        Europe/Moscow строитељ струнино струніна ступино ступинобалһсн ступіна ступіно стырростов суворов суворовская
        Europe/Moscow суворовскии сунжа сунженская сурхахи сухиничи сухінічы сходня сыктывкар сыктывкарбалһсн сыктыукар
        Europe/Moscow сямілукі сярдобск сєверодвінськ сєверська сєвєроморськ сєртолово сӧснагорт таганрог таганріг
        Europe/Moscow таганскии тамбов тамбоу таміліна таржок тбилисская твер тверь теиково текстильщики темрюк темыркъалэ
        Europe/Moscow теплыистан терек тејково тимашевск тирниауз тирнијауз тихвин тихвинъ тихвін тихоретск тихорецк
        Europe/Moscow тихорецкбалһсн тихорєцьк томбу томилино томіліно торжок тосна тосно троицкаи троицкая тропарево
        Europe/Moscow троцк трубчевск туапсе туапсебалһсн туапсэ тула туло тутаев тучково тындагыростов тырныавыз тырныауз
        Europe/Moscow тырныаузбалһсн тэрчкъалэ тіехьамарта түбәнкама тӏуапсы уварово угич углич удомля узловая узловаја
        Europe/Moscow уква уладзікауказ уладзімір умарьош унеча урицк урусмартан урусмартанбалһсн урысмартан усевалажск
        Europe/Moscow усинск усинскбалһсн ускар усмань устрадагӏала устьджегута устьджьгваты устьжэгуэтэ устьлабинск
        Europe/Moscow устьсысольск усінск усінськ ухта учкекен фили финляндскии фрязево фрязино фурманов хадиженск
        Europe/Moscow хадиженськ хадыженск хадыженскбалһсн хадыжэнск ханкирмән хасав хасавюрт химки химкибалһсн холмская
        Europe/Moscow холмскаја холмскии холмська хорошево хорошевомневники хоста хотьково хусан хъазан хъыдыжъы хылъэжьыи
        Europe/Moscow хьалхамарта хімки хімкі хӏахӏамарта цали царицино царицыно царскоесело цацанюрт цвер центральныи
        Europe/Moscow цикмӓ цимлянск цоцинэвл цоцинюрт цоциюрт ціхарэцк ціхвін чабаксар чарапавец чебоксар чебоксара
        Europe/Moscow чебоксари чебоксары чебоксарҳо чегем чегемпервыи черемушки череповетс череповец череповець черкеск
        Europe/Moscow черкескъала черкесск черкесскшахар черкесськ чернаяречка черноголовка черноголовкабалһсн
        Europe/Moscow черноголовко чернянка чертанововторое чехов чистаи чистополь чкалово чорноголовка чочинюрт чудово
        Europe/Moscow чыкма чэбаксары чэхау чяли шали шалибалһсн шалі шарья шатура шахти шахты шахунья шебекино шексна
        Europe/Moscow шела шеркешшахар шигри шилово шовакшэҥер шолжагӏала шолжапхье шоупашкаръ шпаковское шубашкар шумерля
        Europe/Moscow шумерља шупашкар шушары шуя шуја шчигри шчолково шчыгры шывашар шэрджэскъалэ шөмерле щекино щелково
        Europe/Moscow щербинка щигри щигры щигрыбалһсн щукино эвтара эжва экажево элдархангӏала электравуглі электрагорск
        Europe/Moscow электрогорск электрогорскбалһсн электросталь электроугли электроуглибалһсн элиста элст элстбалһсн
        Europe/Moscow эльдархангӏала эліста элһэтэ энем юбилеинаи юбилеиныи юбілеинии юбілеины юлсерола юнтолово
        Europe/Moscow юрьевпольскии юшково ябланоускі яблоновка яблоновски яблоновскии яблоновськии ягры ялец яраслауль
        Europe/Moscow ярославль ярославльош ярославскии ярославъл ярцево ярчаллы ясенево ясногорск яшелүзән
        Europe/Moscow яңаалександровск яңадвинск яңазыбков яңакубанск яңамәскәү яңапавловск єиськ єлець іашхоинмарта
        Europe/Moscow іванава іваново інта іпатава іпатово јаблоновски јарослав јарослављ јарославље јелабуга јелец јејск
        Europe/Moscow јубиљејни љермонтов љуберци қазан қазон ҡазан ӕрыдон әгерҗе әлмәт
        Europe/Samara balesino balezino besentschuk bezenchuk bezencsuk bezencuk bezjanchuk biezienczuk capaevsk capajevsk
        Europe/Samara ceapaievsk chapaeusk chapaevsk chapajevsk chapayebseukeu chapayevsk chapayfsk glaz glazov glazovas
        Europe/Samara glazow igra ijefusuku ijevsk ijhebhaska ijhevasaka ijhevaska ischewsk ishewsk izevsk izevska
        Europe/Samara izevskas izewsk izh izhau izhehusk izhevsk izhkar izjefsk izjevsk izsevszk kinel kinelcherkassy
        Europe/Samara kinelcherkasy moshga mozga mozhga mozjga neftegorsk novokoejbysjevsk novokouibychevsk novokuibisevsk
        Europe/Samara novokuibosevsk novokuibysevsk novokuibysevskas novokuibyshevsk novokujbisevsk novokujbisevszk
        Europe/Samara novokujbishevsk novokujbysevsk novokujbyshevsk novokujbysjevsk novokuybuyshev novokuybyshevsk
        Europe/Samara novokuybyshevskiy nowokuibyschewsk nowokujbysewsk oktjabrsk otradnoye otradny otradnyj otradnyy
        Europe/Samara pakhvistneva pochvistnevo pochwistnewo pohvistnevo pohvisztnyevo pojvistnevo pokhvicne pokhvistnevo
        Europe/Samara samala samar samara samarae samare samarga samarkhot samaro samarosh sarapl sarapoel sarapoul
        Europe/Samara sarapul sarapulas sarapuru sarapwl sizranj smara smararws smrh sysran syzran szamara szarapul
        Europe/Samara taoliyadi togliatti togliattigrad togliattionthevolga tolati toliati toliatti toljati toljatis
        Europe/Samara toljatti toljattiosh tolliyati tolyati tolyatti toriyatchi twlyaty uva votkins votkinsk votkinszk
        Europe/Samara vuotokinsuku zhigulevsk zhiguljovsk zjigulevsk балезино балезіно безенчук безянчук вотка воткинс
        Europe/Samara воткинск воткінск воткінськ глаз глазау глазов жигулевск игра ижау ижевск ижкар кинель
        Europe/Samara кинельчеркассы куибышев можга навакуибышэуск нефтегорск новокуибишевск новокуибишевськ
        Europe/Samara новокуибышевск новокујбишевск октябрьск отрадныи пахвістнева похвистнево самар самара самаре самарош
        Europe/Samara самархот самарҕа сарапул сызрань тальяці толиати тольятти тольяттиош тољати ува чапаевск чапаеуск
        Europe/Samara чапаєвськ чапајевск яңакуибышев іжевськ іжэуск һамар
        Europe/Saratov atarsk atekaersike atkar atkarsk atkarska atkarskas balachov balakewo balakova balakovas balakovo
        Europe/Saratov balakowo balaschow balashaofu balashou balashov balashovo balashwf balasjov balasov balasovas
        Europe/Saratov balaszow ballakobo ehngels enehls engeljs engels kalininsk kalynynsk krasnaarmejsk marks navauzensk
        Europe/Saratov novoouzensk novouzensk nowousensk nowouzensk nowouziensk petrovsk petrowsk pjetrowsk privolzhskij
        Europe/Saratov privolzhskiy privolzjskij pugachev pugachjov pugatschew rtichtchevo rtiscevo rtiscewo rtischtschewo
        Europe/Saratov rtisevo rtishchevo rtishevo rtishhevo rtisxevo salatopeu salatuofu saratabha saratau saratof
        Europe/Saratov saratofu saratov saratova saratovas saratovi saratovia saratovosh saratovu saratow saratu saratuovs
        Europe/Saratov saratwf saretow sarytau srataf szaratov volsk yershov yershovo yersov аткар аткарск аткарскбалһсн
        Europe/Saratov аткарськ балакова балаково балаковобалһсн балашов балашоу вольск енгельс ершов ершовбалһсн калининск
        Europe/Saratov калининскбалһсн калињинск калінінск калінінськ краснаармеиск маркс марксбалһсн наваузенск новоузенск
        Europe/Saratov новоузенскбалһсн новоузенськ петровск петровскбалһсн петровськ покровськаслобода приволжскии пугачев
        Europe/Saratov пятроуск ртишево ртишчево ртищево ртищевобалһсн рцішчава саратау саратов саратовбалһсн саратовош
        Europe/Saratov саратовъ сарытау энгельс яршоу яңаүзән єршов јершов һарытау
        Europe/Ulyanovsk barish barych barys barysas barysch barysh baryshosh barysj dimitorofugurado dimitrovgrad
        Europe/Ulyanovsk dimitrovgradas dimitrovqrad dimitrowgrad dzimitraugrad insa inza novouljanovsk novoulyanovsk
        Europe/Ulyanovsk ulanovsk ulianovsk uliyanobhaska uljanausk uljanonosh uljanovsk uljanovska uljanovskas uljanovsko
        Europe/Ulyanovsk uljanovszk uljanowsk uljanowskaamwolga ulliyanobseukeu ulsk uly ulyanovsk ulyanovska uriyanofusuku
        Europe/Ulyanovsk бариш барыш барышош дзімітрауград димитровград инза инзеиош мелекес митрееньош мәләкәс новоульяновск
        Europe/Ulyanovsk сембер синбирск сімбір ульск ульянауск ульяновск ульяновськ ульяноньош уляновск улјановск уљановск
        Europe/Ulyanovsk інза
        Europe/Volgograd doubovka dubofuka dubouka dubovk dubovka dubowka frolovo frolowo gorodishche gorodishhe kalachnadon
        Europe/Volgograd kalachnadone kalachnadonu kalachnadwnw kalacnaddonom kalacnadonu kalacznadonu kalatchnadonou
        Europe/Volgograd kalatschamdon kalatsjnadonu kalatsnadonu kalatxnadonu kallachinadonu kamishin kamisin kamosin
        Europe/Volgograd kamuishin kamychine kamyschin kamyshin kamyshn kamyshyn kamysin kamysinas kamysjin kamyszyn katovo
        Europe/Volgograd kotelnikovo kotelnikovskiy kotelnikowo kotovo kotowo leninsk leninskiy leninskoje lieningsike lnynsk
        Europe/Volgograd michajlovka michalowka mihailovk mihailovka mihajlovka mihayiluofuka mihhailovka mikhailovka
        Europe/Volgograd mikhajlovka mikhaylovka nikolaevsk nikolaevskaya nikolaevski nikolajevsk nikolajevska nikolayevka
        Europe/Volgograd nikolayevskaya nikolayevskiy novoannenka novoannenskaya novoannenskiy novoanninskij novoanninskiy
        Europe/Volgograd palasovka palassovka palasuofuka pallasovk pallasovka pallasowka pallassovka pallassowka sourovikino
        Europe/Volgograd suravikina surovikino surowikino urjupinsk uryupinsk valgagrad vlgogradu vog volagagarata volgograd
        Europe/Volgograd volgograda volgogradas volgogradi volgogrado volgogradum volkokirat volnkonkrant volqoqrad volzhskij
        Europe/Volgograd volzhskiy volzhsky volzjskij volzski vuorugogurado yelan zhirnovsk zhirnovskiy zjirnovsk аһшбалһсн
        Europe/Volgograd валгаград вльгоградъ волгоград волжскии городище дубовка дубовкабалһсн дубоука елань жирновск
        Europe/Volgograd калачнадон калачнадоне калачнадону калачнадонубалһсн камишин камышин камышинбалһсн камышын котава
        Europe/Volgograd котельниково котово котовобалһсн ленинск ленинскбалһсн ленінск лењинск михаиловка михаиловкабалһсн
        Europe/Volgograd михајловка міхаилаука николаевск новоаннинскии ніколаєвськ паласаука паласовка палласовка
        Europe/Volgograd палласовкабалһсн сталинград стаљинград суравікіна суровикино суровикинобалһсн суровікіно урюпинск
        Europe/Volgograd фролава фролово фроловобалһсн царицин царицын
        """

    /// Cities of Ukraine whose clocks differ from Kyiv's.
    static let ukraine = """
        Europe/Simferopol allusyuta aloushta alshta aluschta alushta alusta aluszta archyntseve armiansk armjansk armyansk
        Europe/Simferopol arshinceve arshintsevo arshyntseve bachtjysaraj bahcesaray bajchysarai bakczysaraj bakhchisaraj
        Europe/Simferopol bakhchisaray bakhchysarai bakhchysaray bakhehisaray bakhtchissarai bakhtchyssarai balaclava
        Europe/Simferopol balaklafa balaklava balaklavo balaklawa baliklava baliqlava balyglava bilagirsk bilochirsk bilogirsk
        Europe/Simferopol bilohirsk dshankoi dzankoj dzhanhoi dzhankoi dzhankoj dzhankoy feodoshiya feodosia feodosija
        Europe/Simferopol feodosiya feodossia feodossija feodosya fyeodosiya kechi kerc kerca kerce kerch kerchi kerci kerco
        Europe/Simferopol kercs kercz keric keritch kertch kertsch keruchi krch saiwasituoboer saji sakai saki sako saky
        Europe/Simferopol sbstwpwl sebaseutopol sebastopol sebastopoli sebastopolis sebastopolo sevastopal sevastopol
        Europe/Simferopol sevastopole sevastopolis sevastopolj sevastopolo sevastoupoli sevhastopola sevuasutopori sewastopol
        Europe/Simferopol shinferopori simferepol simferopal simferopol simferopole simferopoli simferopolis simferopolj
        Europe/Simferopol simferopolo simpelopol simpheropola sinferopol sinferopoli sivastopol smfrwpwl sudak sudako sudaq
        Europe/Simferopol swastwpwl syfastwbwl symferopol symferopoli symfrbwl symfrwbwl symfrwpwl sympheropolis szaki
        Europe/Simferopol szevasztopol szimferopol yalta yanikakapu yanikapu yanykapu yevpatoria yevpatoriya акмәсҗит акъяр
        Europe/Simferopol алушта армянск армянськ аршинцеве аршинцево балаклава бахчисараи белагорск белогорск бромзавод
        Europe/Simferopol білагірск білогірськ джанкои евпатория камышбурун керч керчь комишбурун красноперекопск
        Europe/Simferopol красноперекопськ къарасувбазар саки севастопаль севастопол севастополь севастопољ
        Europe/Simferopol селениеприперекопскомбромномзаводе симфереполь симферопол симферополь симферопољ судак сімферопаль
        Europe/Simferopol сімферополь теодосія феодосия феодосія ялта яникапу янъыкъапы євпаторія џанкој
        """

    /// Large cities of other countries, for a customer of a country with several zones.
    static let neighbours = """
        Asia/Almaty ala alamati alamutu almaata almaato almaaty almata almati almato almaty arumatoi aseutana asitana
        Asia/Almaty astana astanh astano astant asutana asztana karagadi karaganda karagandi karagandy karaganidi
        Asia/Almaty karganda pabeullodaleu pabhalodara paflodar pauladar pavalodara pavlodar pavlodara pavlodaras
        Asia/Almaty pavlontar pavurodaru pawlodar pawlwdar pawlwdarqzaqstan pawlwdr pblwdr schymkent shimkent shimkenti
        Asia/Almaty shimukento shmknt shmkynt shymkent shymknt simakata simakenta simkent simkenta simkento sjimkent
        Asia/Almaty sjymkent somkent swimkenteu symkent symkentas symqnt szymkent talaci talajeu talas taraja taras
        Asia/Almaty taraz taraza tarazas tarazu toraz traz usatakamenogorasaka ustakamenogorska ustkamenogorsk
        Asia/Almaty ustkamienogorsk акмола акмолінськ алмаата алмаато алмати алматы астана верныи вірнии караганда
        Asia/Almaty карганда нурсолтан нурсултан нұрсұлтан осткаменогорск остона павлодар пауладар тараз тораз
        Asia/Almaty устькаменогорск цілиноград чимкент чымкент шимкент шымкент қарағанди қарағанды өскемен
        Asia/Aqtobe agtoebe akatobe aketuobi aktioube aktiube aktiubinsk aktjubinsk aktobe aktoebe aktubinsk aktwby
        Asia/Aqtobe aktyubinsk akutobe aqtobe aqtoebe актобе актюбинск актөбе актөбә актөбө ақтөбе
        Asia/Oral olal oral orala oralas oraru oural орал уралск уральск уральськ җаек
        Asia/Qyzylorda kezileiaoerda khizilorda khuysilxxrda kijilorada kijilorda kizilorda kizilornta kozolorda kuzulorda
        Asia/Qyzylorda kuzuroruda kyzylarda kyzylorda kyzylwrda kzo kzylorda акмечеть кзылорда кизилорда къзълорда
        Asia/Qyzylorda кызыларда кызылорда перовск фортперовскии қизилурда қызылорда
        Asia/Tbilisi tbilis tbilisi tbilisiosh tbilisis tbiliso tbilissi tbilisy tbiliszi tbilsi tblisi tblys tblysy tbs
        Asia/Tbilisi tbylysy teubillisi tfls tflys thbilisi tibilisi tiblisi tiblissi tiflis tiphlida tipilici tobirishi
        Asia/Tbilisi tpilisi triphelis ttuplis тбилис тбилиси тбилисиош тбилисӣ тбілісі ттуплис қарҭ
        Europe/Berlin agsborg agzbrg augsaburga augsberg augsboerj augsborg augsborj augsbourg augsburg augsburga
        Europe/Berlin augsburgas augsburgi augsburginnenstadt augsburgo augschburg augusta augusuburuku augzburg
        Europe/Berlin aukusuburuku auqsburq awghsbwrgh awgsbwrg bailin barlina baukem beirlin beleullin belin ber berleno
        Europe/Berlin berlien berliin berliini berlijn berlim berlin berline berlini berlino berlyn berlynas bermein
        Europe/Berlin berolino berolinum berurin beulemen bexrlin bfe bielefeld bilefeld bilefelde bileifeierde bilephelda
        Europe/Berlin bilepildi bilifeld bilivelda billepelteu bireferuto biremeni birlinu bnj bochoum bochum bochumas
        Europe/Berlin boen bofumu bohong bohum bohuma bokhem bokhum bokhuma bokhumi bon bona boni bonn bonna bono bre
        Europe/Berlin brehmehn brehmen brema bremana breme bremen bremena bremenas bremene bremenhiria bremeni bremeno
        Europe/Berlin bremy brlyn brmn brymn builefeld buremen bwkhm bwkhwm bwn bxnn byenbremen bylefeldas bylyfyld
        Europe/Berlin dasaladorapha daseladorfa dersdein deuleseuden deyusserudorufu deyusuburuku diresideni disburga
        Europe/Berlin diseldorf diseldorfa disseldorf diuseldorfas diuseldorpi djuseldorf djusseldorf doleuteumunteu
        Europe/Berlin doresuden dortamunda dortmund dortmundas dortmunde dortmundi dortmundo dorutomunto drazdany
        Europe/Berlin drehzdehn dresadana dresadena dresda dresde dresden dresdena dresdenas dresdeno dresdn drezda
        Europe/Berlin drezden drezdene drezdeni drezno drjezdzany drs drsdn drysdn drzdn dtm duesseldoerp duesseldorf
        Europe/Berlin duessldorf dui duisaburga duisboerj duisborg duisborj duisbourg duisburch duisburg
        Europe/Berlin duisburgandhamborn duisburgas duisburghamborn duisburgi duisburgo duizburg dujsburg duorpm
        Europe/Berlin dusaierduofu dusburk duseladarapha duseldorfo dusseldoerp dusseldorf dusseldorp dusseldorpium
        Europe/Berlin dusseldxrf dussldorf duusboerg duusborg duyisibao duysburg dwiseldoleupeu dwrtmwnd dwsldwrf dwysbwrg
        Europe/Berlin dwysbwrgh dxrthmund dysbwrg dysldwrp dyuseladorpha dyuseldorf dyzeldorfi dzjuseldorf ehsehn ehssen
        Europe/Berlin esen esena esenas esene eseni eseno ess esse essen falankefu francfort francfortdelmeno
        Europe/Berlin francfortdomeno francfortfrankfurtammain francfortsulmain francfortsurlemain franckfurt francoforte
        Europe/Berlin francofortesulmeno francofurtumadmoenum francufortisupromenu frankfet frankfordonmain frankfort
        Europe/Berlin frankfortannmain frankfortonthemain frankfurt frankfurtammain frankfurtaspriemaino frankfurtdelmain
        Europe/Berlin frankfurtepiemainas frankfurtmain frankfurtnadmenem frankfurtnadmohanem frankfurtnadmohanom
        Europe/Berlin frankfurtnamajn frankfurtnamajne frankfurtnamajni frankfurtocemajno frankfwrt haimabaraga haimbarga
        Europe/Berlin hainovara ham hamboarch hamboerg hamboerj hamborg hamborgmitt hamborgnoord hamborj hambourg
        Europe/Berlin hambuleukeu hamburch hamburg hamburga hamburgas hamburgcentru hamburgi hamburgmitte hamburgnord
        Europe/Berlin hamburgo hamburgocentro hamburgonorte hamburgu hamburgum hamburgummediaurbs hamburgumseptentrionale
        Europe/Berlin hamburk hamburq hambuurich hambwrg hambwrgh hamepuka hampuri hanburgo hanburuku hannauver hannober
        Europe/Berlin hannova hannover hannovera hannovere hannower hannowexr hannuowei hanobeo hanobhar hanofa hanofer
        Europe/Berlin hanophara hanovara hanover hanoveri hanoveris hanovra hanovre hanovro hanower hanowery hanwfr
        Europe/Berlin hemburga hmbwrg honovere hyambarg hyambarga kalana kalon keln kelnas kelne kelni kelong keulen
        Europe/Berlin kholoy kiolns kjoln kln klwn koelle koelleun koeln kolle koln koloin kolon kolonia kolonjo kwln
        Europe/Berlin kwlwn kwlwnya kyoln kyolna laeipcig laipasisa laipcig laipcik laiptsigi lajpcig lajpcigu laypzyg
        Europe/Berlin leipciga leipcigas leipsia leipzig lejpcig lejpcyg leypsiq leypzig lipajiga lipekika liphsik lipsia
        Europe/Berlin lipsik lipsk lyypzyg manahaima manchaim mangejm mangeym manhaim manhaimi manhaimu manhajmi manhaym
        Europe/Berlin manheima manheimas manhejmo manhemium manhim mankhajm mannheim minca minche mingsite minhen minster
        Europe/Berlin minstere miunchenas miunika miunikha miunkheni miunsteris miwnik miwnix miyunik miyuniki mjunkhen
        Europe/Berlin mjunstehr mjunster mnhyym mnichov mnichow moenster monachium monacho monacu monasterium monnem
        Europe/Berlin monster muc muenchen muenegh muenhen muenih muenster munchen munegh munhen munic munich
        Europe/Berlin munichedbaviera munih munihei munike munique munistri munix munkhen munster munsternordrheinwestf
        Europe/Berlin mwinseuteo mwnkh mwnstr mwnykh mynihu mynster mynstr myunhen myunik myunikha myunsuta mywnkh
        Europe/Berlin neurenberch neurenberg niamberg nirnberg nirnberga niurnbergas niurnbergi niyuramperk njurnberg
        Europe/Berlin norimberg norimberga norimberk norymberga nue nuernbarg nuernberg nuernberq nurembeirk nuremberg
        Europe/Berlin nuremberga nurembergo nuremburg nurenberg nurenbergo nurenburg nurnbarg nurnberg nurnberq nwrnbrg
        Europe/Berlin nwrnbyrgh nyremberg nyremberge nyremvergi nyrnbrg nyurnabarga nyurnberg nyurunberuku nywrmbrg
        Europe/Berlin satutagarata shhutgart shtutgart shtutgarti shtuttgart shtwtgart shtwtghart shutouttogaruto
        Europe/Berlin situjiate situtigariti stoutnkarde str stucarda stuggart stutagarta stutgardia stutgartas stutgarte
        Europe/Berlin stutgarto stutqart stuttgart stwtgrt syututeugaleuteu wandsbek wuphphexrthal wupotaer wupperdaal
        Europe/Berlin wuppertal wwprtal wwprtl аугзбург аугсбург берлин берлін билефелд билефельд бон бонн бохум бремен
        Europe/Berlin брэмен брэмэн бэрлін білефельд вандсбек вупертал вуперталь вупперталь гамбург ганновер ганновэр
        Europe/Berlin гановер дзюсельдорф диселдорф дортмунд дрезден дрэздэн дуизбург дуисбург дујсбург дюселдорф
        Europe/Berlin дюссельдорф дүсселдорф есен ессен келн кельн кьолн кӧльн көлн лаипциг лајпциг леипциг леипцыг
        Europe/Berlin мангеим манхаим манхајм минстер минхен мюнстер мюнстэр мюнхен мүнхен мүнхэн мӱнхен нирнберг нюрнберг
        Europe/Berlin нӳрнберг франкфурт франкфуртнамаин франкфуртнамаине франкфуртнамајни хамбург хамбургмите хамбургнорд
        Europe/Berlin ханновер хановер штутгарт штуттгарт щутгарт эссен эсэн
        Europe/Bratislava baratislawa beulatiseullaba bracislava bratisalava bratislabha bratislav bratislava bratislavae
        Europe/Bratislava bratislavaosh bratislavha bratislavo bratislawa bratisllava bratslawa bratsylava bratyslafa
        Europe/Bratislava bratyslava bratyslaw bratyslawa burachisuravua братислав братислава братиславаош братіслава
        Europe/Bratislava браціслава
        Europe/Bucharest bkharst boekarest boukouresti bucarest bucaresta bucareste bucharest bucuresti buekres buh
        Europe/Bucharest bujialeisite bukarest bukaresta bukarestas bukareste bukaresto bukaresuto bukareszt bukharehst
        Europe/Bucharest bukharest bukres bukulesyuti bukureshh bukuresht bukureshta bukureshti bukurest buxarest bwkharst
        Europe/Bucharest bwqrst constanca constancia constanta constantia constantza constanza costansa costanza ias iasi
        Europe/Bucharest iasio iassium ilasi iyasi букурешт букурещ бухарест бухарэст канстанца константса констанца
        Europe/Bucharest кюстенджа ясси яссы ясы јаши
        Europe/Chisinau chisinau cisinau кишинев кишинэу кишињев кішынеу
        Europe/Kyiv daneck daneparo darnicja darnytsia darnytsiadistrict darnytsiaraion darnytsiarayon darnytskyiraion
        Europe/Kyiv darnytskyirayon darnytskyyraion darnytskyyrayon darnytsya darnytsyadistrict darnytsyaraion
        Europe/Kyiv darnytsyarayon darunitsukidequ deanerrsk desna desnyanskyi desznaikeruelet desznaikerulet dineck
        Europe/Kyiv dinecke dinetsk dinetske dnepr dnepropetrovsk dniepr dniepropetrovskas dnipro dnipropetrovsk
        Europe/Kyiv dnipropetrovsko dnipropetrowsk dniproslav dniprovskijrajon dniprovskyi dniprovskyidistrict
        Europe/Kyiv dniprovskyirayon dnjipro dnjipropetrovsk dnybrw dnyipro dnyiprovszkijkeruelet dnyiprovszkijkerulet
        Europe/Kyiv dok donaatit donecheukeu doneck donecka doneckas donecke donecko doneckosh donesk donetk donetsk
        Europe/Kyiv donetska donetske donetskh donetskiukraina donetsuiku donezk donieck donietsk donipuro donipurodequ
        Europe/Kyiv donjeck dwntsk dwnytsk kharkiv kharkov kharkwf kief kiep kieu kiev kievi kievom kievosh kievu kiew
        Europe/Kyiv kiiev kiiv kijev kijeva kijevas kijiv kijivo kijo kijv kiova kiovia kiu kiv kiva kiyev kiyiw kjiv
        Europe/Kyiv kriviirih krivijrig krivijrih krivijriha krivirih kriviyrig krivoyrog krivoyroq krivyjrig krovoirig
        Europe/Kyiv kruevueyrih kruvuyrih kryfyryh kryfyyryh kryvyirih kryvyjrih kryvyjrihas kryvyrig kryvyrih kryvyrog
        Europe/Kyiv kryvyyrih krywyjrih krzywyrog kueyiv kuyiv kyev kyf kyiiv kyiv kyiva kyiw kyjev kyjiv kyjiw kyyf
        Europe/Kyiv lavov liov livhiva liviv ljviv loehansk louchansk louhansk lugansike lugansk luganskaj luhansikeu
        Europe/Kyiv luhansk luhanska luhanskas luhansko luhanszk lukhansk luqansk lviv lvivo lvou lvov lvova lvovas
        Europe/Kyiv lvovi lvovosh lvyv lwhansk lwhnsq lwif lwiw makayevka makeevka makejevka makejewka makeyefuka
        Europe/Kyiv makeyevka makiejewka makigivka makiifuka makiivka makijivka makiyivka makyeevka makyevka mekoloaaatb
        Europe/Kyiv mikolaiv mikolajiv mikolajow mykolaiv mykolayiv odesa odesamama odess odessa odessae odessaosh
        Europe/Kyiv odesse odessos odessus odessza odissos ods otesa pravijbereg pravyibereh pravyybereh saltivka
        Europe/Kyiv saltovka saltovskiy vin vinica vinicja vinitsa vinnica vinnicja vinniza vinnycja vinnytsia vinnytsya
        Europe/Kyiv vuinnuitsuya zaparozhzha zaporiggia zaporijja zaporijjia zaporijya zaporiyia zaporizhja zaporizhzhia
        Europe/Kyiv zaporizhzhya zaporizia zaporizja zaporizjzja zaporizza zaporizzia zaporizzja zaporizzsja zaporoye
        Europe/Kyiv zaporoze zaporozhe zaporozhje zaporozhye zaporozi zaporozje zhabolirizha адэса александровск
        Europe/Kyiv верноленинск винница ворошиловград вінниця городмиллионароз данецк дарницькиираион дарниця
        Europe/Kyiv деснянськиираион днепр днепропетровск днипро дніпро дніпровськиираион дніпропетровськ дніпрослав
        Europe/Kyiv донбассіті донецк донецкош донецьк донецьке доњецк дінецьк дінецьке дњипро екатеринослав
        Europe/Kyiv жемчужинауморя запарожжа запорожье запорожје запоріжжя запоріжя калгород калок катеринослав кеиӳ
        Europe/Kyiv киев киевом киевош киеву киів кијев коцюбіів кривиириҕ кривииріг кривирог кривоирог кривыиріг
        Europe/Kyiv крывырог кыив кыиив кіеу лавов лвов луганск луганскаи луганськ луганьск луханск луһанск львив львов
        Europe/Kyiv львовош львоу львів макеевка макіівка миколаів містомільионатроянд николаев новиикодак одеса одесс
        Europe/Kyiv одесса одессаош одессе олександрівка олександрівськ перлиначорногоморя правииберег південнапальміра
        Europe/Kyiv південнастолиця салтівка соловяненкове сталино сталіне сталіно столицаюмора січослав хаджибеи харков
        Europe/Kyiv харків харьков шахтарськастолиця южнаястолица юзове юзовка юзів юзівка
        Europe/Minsk berasce berestja berst beuleseuteu biresiti bqt braisata brehst bressicia brest bresta brestas
        Europe/Minsk brestlitovsk brestlitowsk brestnadbugem bresto breszt brst brstblarws brysq brzesc brzesclitewsk
        Europe/Minsk brzesclitewski buliesite buresuto byerastsye heulodeuna homel homelj homeri homiel homyel hrodna
        Europe/Minsk hwml hwrdnh magiljou maguilov mahileu mahiliou mahiljou mahiljov mahiljow mahilou mahilyow mingsike
        Europe/Minsk mingsikeshi minsc minscum minseukeu minsk minska minskaj minskas minsko minskosh minsuku minszk mnsk
        Europe/Minsk mogilew mogiljov mogiljow mogilov msq mwghylyf myensk myenyesk mynsk mynsq mynysky vicebsk vicebsko
        Europe/Minsk vicebszk viciebsk vitbsku vitebasaka vitebaska vitebisiki vitebscum vitebsk vitebska vitebskas
        Europe/Minsk vitepsk vitsebsk vitsempsk vitsiebsk vitsyebsk vtb vuitsuepusuku берасьце берестя брест брестлитовск
        Europe/Minsk брэст витебск витепск витьбьскъ вітебськ віцебск гародня гомел гомель гомељ гомєль гродна гродно
        Europe/Minsk магілеу минск минскаи минскош могилев могильов могиљов мінск мінськ мѣньскъ мәгилев
        Europe/Prague barano berno beuleuno bexrno birino brano brno brnoosh brnw brq bruenn bruna brunn bryn buernuo
        Europe/Prague burno buruno praag prag praga pragae prago prague praha prak prg puraha брно брноош бърно праг прага
        Europe/Riga reiga riga rigae rige rigga rigo riia riigaa riika rija rika riqa rix ryga rygh rygha ryja рига рыга
        Europe/Riga ріга
        Europe/Simferopol saiwasituoboer sbstwpwl sebaseutopol sebastopol sebastopoli sebastopolis sebastopolo sevastopal
        Europe/Simferopol sevastopol sevastopole sevastopolis sevastopolj sevastopolo sevastoupoli sevhastopola sevuasutopori
        Europe/Simferopol sewastopol shinferopori simferepol simferopal simferopol simferopole simferopoli simferopolis
        Europe/Simferopol simferopolj simferopolo simpelopol simpheropola sinferopol sinferopoli sivastopol smfrwpwl swastwpwl
        Europe/Simferopol syfastwbwl symferopol symferopoli symfrbwl symfrwbwl symfrwpwl sympheropolis szevasztopol
        Europe/Simferopol szimferopol акмәсҗит акъяр севастопаль севастопол севастополь севастопољ симфереполь симферопол
        Europe/Simferopol симферополь симферопољ сімферопаль сімферополь
        Europe/Sofia pdv phlxfdif plobhadibha plodin ploudin plovadiva plovdin plovdiv plovdiva plovdivas plovhadivha
        Europe/Sofia plowdiw puluofudifu purovudifu safija serdica sof sofeiy sofi sofia sofiae sofie sofii sofij sofija
        Europe/Sofia sofijaosh sofijo sofio sofiya sofja sofya soifia sophia sophiya sopia suofeiya suofeje swfya szofia
        Europe/Sofia var varana varina varna varnae varnakhot vharna vuaruna варна варнахот пловдив сафія софи софии
        Europe/Sofia софия софияош софија софія філіппополь
        Europe/Tallinn taillinn talin talina talinas talini talino talins tallidn tallin tallina tallinn tallinna
        Europe/Tallinn tallinnalinn tallinosh tallyn talyn tarin thallinn tll талин таллин таллинн таллинош таллінн талін
        Europe/Vilnius vhilniyasa viln vilna vilnia vilnias vilniausmiestas vilnious vilnis vilnius vilniusi vilniyas
        Europe/Vilnius vilnjus vilno vilnues vilnus vilnyus vuirinyusu vylnyws вилниус вилнус вилнь вилнюс вильнюс вилњус
        Europe/Vilnius виљнус вільнюс
        Europe/Warsaw bedgoszcza bidagosaca bidagoscaza bideugosyuchi bidgashch bidgosc bidgosca bidgoshch bidgoshchi
        Europe/Warsaw bidgoshh bidigoshici bidqos buidogoshuchu bydgashch bydghwshtsh bydgoscius bydgoshch bydgoshh
        Europe/Warsaw bydgostia bydgoszcz bydgwshch bydgwsz bydhost gadanasaka gadanaska gadanska gdanjsk gdansiki gdansk
        Europe/Warsaw gdanska gdanskas gdn gdnsq gdunsk gedansike gedanum geudanseukeu ghdansk gudanisuku gudansku
        Europe/Warsaw gydanysg kraka krakau krakiv krakko krako krakobia krakoo krakov krakova krakovi krakovia krakovija
        Europe/Warsaw krakovja krakovo krakow krakowo krakuf krakupha krakuw krakw krakwf krk kurakufu lbln liublinas
        Europe/Warsaw ljublin ljublinosh ljublinshaary lodz lodza lodze lodzi lodzia lodzo lodzosh log loj lorza lotz
        Europe/Warsaw loumplin loza lubalina lubblinu lubeullin lubilini lubliin lublin lublina lublini lublino lublinum
        Europe/Warsaw lubulin ludz lueblin luozi lupulim luz lwblyn lwdz lyublin pajanana phxsnan pocunan pojeunan
        Europe/Warsaw pojhnana posen posnania possen potsunam poz pozanana poznan poznana poznane poznanj poznano
        Europe/Warsaw poznanosh poznany poznon pozunan pwyzn pwznan pwznn sacecina scecin scecina scecinas scetsin
        Europe/Warsaw shchchyn shchechin shchekin shchetsin shchetsini shhechin shhecin shuchechin sicecini stacecina
        Europe/Warsaw stecina stetin stettin stettino stsetsin syuchechin szczecin szczetno sztetin szz szzyn warsaw
        Europe/Warsaw warsawa warschau warskou warsw warszaw warszawa warushawa waw wawa wro wroclaw wroclow wroklaw
        Europe/Warsaw wroslaw wrsh wrshw wrsw wrwslaf wrwslaw wxrsx бидгошч бидгощ быдгашч быдгощ варшава вроцлав вроцлау
        Europe/Warsaw гданск гданськ гданьск гдањск гъданьскъ кракау краков краковия краків лодз лодзь лодзьош лођ лоѓ
        Europe/Warsaw лублин луӟ люблин люблинош люблиншаары люблін познан познань познаньош познањ шчечин шчећин шчеќин
        Europe/Warsaw шчэцін щецин щечин
        """
}
