//! Cities, provinces, regions and countries by their names.

use super::words::{is_han, lower, position};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Cities that stand alone often enough to be known, without those whose names are words; anything else is told by its form.
static PLACES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    "aarhus, aberdeen, abu dhabi, accra, adelaide, albany, albuquerque, alexandria, algiers, amman, \
     amsterdam, anchorage, ankara, ann arbor, antwerp, arlington, athens, atlanta, auckland, austin, \
     baltimore, bangalore, bangkok, barcelona, basel, beijing, beirut, belfast, belgrade, \
     bengaluru, berkeley, berlin, bern, bilbao, birmingham, bogota, bologna, bordeaux, boston, boulder, \
     brasilia, bratislava, bremen, brighton, brisbane, bristol, brooklyn, brussels, bucharest, budapest, \
     buenos aires, buffalo, cairo, calgary, california, cambridge, canberra, cape town, caracas, cardiff, \
     casablanca, charlotte, chengdu, chennai, chicago, christchurch, cincinnati, cleveland, cologne, \
     columbus, copenhagen, cork, curitiba, dakar, dallas, delft, delhi, denver, detroit, dhaka, doha, \
     dortmund, dresden, dubai, dublin, durban, dusseldorf, düsseldorf, edinburgh, edmonton, eindhoven, \
     espoo, exeter, florence, frankfurt, galway, geneva, genoa, ghent, glasgow, gothenburg, graz, \
     grenoble, groningen, guadalajara, guangzhou, hamburg, hangzhou, hanoi, hanover, heidelberg, \
     helsinki, ho chi minh city, hong kong, honolulu, houston, hyderabad, indianapolis, innsbruck, \
     irvine, istanbul, jacksonville, jakarta, jersey city, jerusalem, johannesburg, kansas city, karachi, \
     karlsruhe, kolkata, krakow, kuala lumpur, kyiv, kyoto, lagos, lahore, las vegas, lausanne, leeds, \
     leicester, leiden, leipzig, lille, lima, lisbon, liverpool, ljubljana, london, los angeles, \
     luxembourg, luzern, lyon, madison, madrid, malmo, malmö, manchester, manila, marseille, melbourne, \
     memphis, mexico city, miami, milan, milwaukee, minneapolis, montevideo, montpellier, montreal, \
     mountain view, mumbai, munich, münchen, nagoya, nairobi, nanjing, nantes, naples, nashville, new \
     delhi, new orleans, new newcastle, nottingham, nuremberg, oakland, orlando, osaka, oslo, \
     ottawa, oxford, palo alto, paris, perth, philadelphia, phoenix, pittsburgh, plymouth, porto, porto \
     alegre, portland, prague, pune, quebec, quito, raleigh, redmond, remote, reykjavik, riga, \
     rio de janeiro, riyadh, rochester, rome, rotterdam, sacramento, salt lake city, salzburg, san \
     antonio, san diego, san francisco, san jose, santa monica, santiago, sao paulo, são paulo, sarajevo, \
     seattle, seoul, seville, shanghai, sheffield, shenzhen, singapore, skopje, sofia, southampton, st. \
     louis, stockholm, strasbourg, stuttgart, sunnyvale, suzhou, sydney, taipei, tallinn, tampa, tampere, \
     tbilisi, tehran, tel aviv, the hague, tokyo, toronto, toulouse, trondheim, tucson, tunis, turin, \
     turku, uppsala, utrecht, valencia, vancouver, venice, vienna, vilnius, waterloo, warsaw, washington, \
     wellington, winnipeg, wroclaw, wuhan, xi'an, xiamen, yokohama, zagreb, zurich, zürich, \
     a coruña, aachen, aalborg, abuja, addis ababa, ahmedabad, aix-en-provence, akron, alicante, almere, almería, \
     amarillo, anaheim, angers, annapolis, antalya, arequipa, arnhem, asheville, augsburg, aveiro, bakersfield, \
     ballarat, bandung, bari, barranquilla, baton rouge, bellevue, belo horizonte, bendigo, bergamo, besançon, \
     bhopal, bhubaneswar, bielefeld, bloemfontein, boca raton, bochum, bogotá, boise, bournemouth, braga, brampton, \
     brasov, braunschweig, breda, brescia, brno, bruges, bursa, busan, caen, cairns, campinas, can tho, cartagena, \
     catania, cebu, chandigarh, chattanooga, cheltenham, chemnitz, chesapeake, chiang mai, chittagong, \
     clermont-ferrand, cluj-napoca, coimbatore, coimbra, colchester, colombo, colorado springs, concepción, corpus \
     christi, coventry, córdoba, da nang, daegu, daejeon, dar es salaam, darmstadt, davao, dayton, debrecen, des \
     moines, dijon, donostia, duisburg, dundee, dunedin, el paso, enschede, erfurt, esbjerg, eugene, fargo, \
     fayetteville, florianopolis, florianópolis, fort collins, fort lauderdale, fort wayne, fort worth, fortaleza, \
     freiburg, fresno, fukuoka, gaborone, gainesville, galveston, gdansk, gdynia, geelong, gijón, girona, \
     gloucester, goiânia, grand rapids, green bay, greensboro, guatemala city, guayaquil, guildford, gurgaon, \
     gurugram, gwangju, haarlem, haifa, haiphong, halifax, harare, hartford, havana, heraklion, hialeah, hiroshima, \
     hobart, hsinchu, huddersfield, huntsville, iasi, ibadan, incheon, indore, invercargill, inverness, ipswich, \
     islamabad, izmir, jaipur, jeddah, jena, johor bahru, jyväskylä, kampala, kanpur, kaohsiung, kassel, kathmandu, \
     katowice, kawasaki, kelowna, kiel, kigali, kilkenny, kitchener, knoxville, kobe, koblenz, kochi, kraków, \
     kumasi, kuopio, kuwait city, köln, la plata, lansing, laredo, las cruces, las palmas, launceston, le havre, \
     leuven, limerick, limoges, linköping, little rock, liège, lodz, long beach, louisville, luanda, lubbock, \
     lublin, lucerne, lucknow, lugano, lusaka, luton, lübeck, maastricht, macau, magdeburg, mainz, makati, malaga, \
     managua, manama, manaus, mannheim, maputo, maribor, marrakesh, mcallen, medan, medellin, medellín, mendoza, \
     menlo park, metz, middlesbrough, milton keynes, mississauga, mombasa, monterrey, murcia, muscat, mysore, \
     málaga, mérida, münster, nagpur, namur, nancy, new haven, nijmegen, noida, norrköping, northampton, norwich, \
     novi sad, nürnberg, odense, oklahoma city, oldenburg, omaha, orléans, ostrava, oulu, oviedo, padua, palermo, \
     palmerston north, pamplona, panama city, pasadena, patna, patras, penang, perpignan, perugia, peterborough, \
     phnom penh, phuket, plovdiv, plzen, port elizabeth, portsmouth, potsdam, poznan, pretoria, provo, queenstown, \
     quezon city, rabat, rawalpindi, recife, redwood city, regensburg, reims, rennes, reno, rijeka, rostock, \
     rotorua, rouen, saarbrücken, saint paul, saint-étienne, salamanca, salford, san juan, san salvador, santa \
     barbara, santa clara, santa cruz, santa fe, santander, santo domingo, sapporo, saskatoon, scottsdale, sendai, \
     sharjah, shreveport, siena, sioux falls, south bend, spokane, st andrews, st. gallen, st. john's, st. paul, \
     st. petersburg, stamford, stavanger, stoke-on-trent, sunderland, surabaya, swansea, swindon, syracuse, \
     szczecin, szeged, tacoma, taichung, tainan, tallahassee, tangier, tarragona, tauranga, tegucigalpa, tempe, \
     thessaloniki, thiruvananthapuram, tijuana, tilburg, timisoara, topeka, toulon, townsville, trento, trieste, \
     tromso, tromsø, tulsa, tübingen, ulm, vadodara, valladolid, valparaíso, varna, verona, vientiane, vigo, \
     virginia beach, visakhapatnam, vitoria, västerås, warrington, wichita, wiesbaden, wilmington, windhoek, \
     winston-salem, winterthur, wollongong, wolverhampton, wuppertal, würzburg, yangon, yogyakarta, zaragoza, \
     zwolle, örebro, \
     abbotsford, aberystwyth, abilene, abingdon, albury, allentown, altoona, ames, antioch, appleton, athlone, \
     bangor, barnsley, barrie, basildon, basingstoke, bathurst, bay city, beaumont, beaverton, bellingham, \
     bemidji, benton harbor, berwick, bethlehem, billings, biloxi, binghamton, blackburn, blackpool, bloomington, \
     bolton, bowling green, bozeman, bracknell, brantford, bremerton, bridgeport, bridgewater, brockton, \
     brownsville, bundaberg, burlington, burnaby, butte, cape coral, cape girardeau, carbondale, carlisle, \
     carlow, carlsbad, casper, cedar rapids, champaign, chapel hill, charleston, charlottesville, charlottetown, \
     chelmsford, cheyenne, chico, chula vista, clarksville, clearwater, coeur d'alene, coffs harbour, college \
     station, columbia, concord, coquitlam, corvallis, crewe, cupertino, danbury, darlington, davenport, daytona \
     beach, derry, doncaster, dorchester, dothan, dover, drogheda, dubbo, dubuque, duluth, dundalk, dunfermline, \
     durham, eastbourne, eau claire, elkhart, elmira, erie, eureka, evanston, evansville, fairbanks, falkirk, \
     fall river, farnborough, findlay, flagstaff, folkestone, fort myers, fort smith, fredericton, fremont, \
     frisco, fullerton, galesburg, gastonia, gatineau, glendale, grand forks, grand island, grand junction, great \
     falls, greeley, greenville, grimsby, guelph, gulfport, hagerstown, harlow, harrisburg, harrisonburg, \
     harrogate, hartlepool, hattiesburg, hereford, high point, high wycombe, hillsboro, hilo, hoboken, \
     huntington, hutchinson, idaho falls, iowa city, ithaca, janesville, johnson city, joliet, jonesboro, joplin, \
     juneau, kalamazoo, kalispell, kamloops, kearney, kennewick, kenosha, kettering, killeen, kingsport, \
     kingston, klamath falls, kokomo, la crosse, lake charles, lakeland, lakewood, lancaster, laramie, \
     leavenworth, lethbridge, lewiston, lexington, lismore, livonia, longview, loughborough, lowell, lynchburg, \
     macon, maidenhead, maidstone, mankato, maroochydore, mason city, medicine hat, merced, mildura, minot, \
     missoula, moline, moncton, moose jaw, morgantown, muncie, murfreesboro, muskegon, myrtle beach, nampa, \
     nanaimo, naperville, nashua, navan, new bedford, new london, new westminster, newark, niagara falls, north \
     bay, norwalk, nuneaton, ocala, oceanside, ogden, oldham, olympia, omagh, oshawa, oshkosh, ottumwa, \
     owensboro, oxnard, paducah, paignton, palm springs, parkersburg, pensacola, peoria, petaluma, pittsfield, \
     plano, plattsburgh, pleasanton, pocatello, port augusta, port huron, port macquarie, poughkeepsie, prince \
     george, pueblo, racine, rapid city, red deer, redding, renton, rhyl, richmond, roanoke, rochdale, rockford, \
     rockhampton, roseville, roswell, rotherham, runcorn, saginaw, salem, salina, salinas, salisbury, san angelo, \
     san bernardino, san mateo, san rafael, sandusky, santa ana, santa rosa, sarasota, sarnia, savannah, \
     scarborough, schenectady, scranton, sheboygan, sherbrooke, shrewsbury, sioux city, sligo, slough, \
     southend-on-sea, southport, spartanburg, springfield, st albans, st catharines, st cloud, st. cloud, st. \
     joseph, state college, staunton, steubenville, stevenage, stockport, stockton, sudbury, sunshine coast, \
     surrey, swift current, tamworth, telford, terre haute, texarkana, thunder bay, titusville, toledo, \
     toowoomba, torquay, torrance, traverse city, trenton, trois-rivières, truro, tupelo, tuscaloosa, twin falls, \
     utica, vacaville, valdosta, valparaiso, ventura, vicksburg, visalia, waco, wagga wagga, wakefield, walla \
     walla, warrnambool, waterford, watertown, watford, waukegan, waukesha, wausau, wenatchee, west palm beach, \
     westport, wexford, weymouth, whangarei, whitehorse, wichita falls, wigan, wilkes-barre, williamsport, \
     winchester, windsor, wodonga, woking, worcester, worthing, wrexham, yakima, yellowknife, yeovil, youngstown, \
     yuma, zanesville"
        .split(", ")
        .collect()
});

/// Provinces and cities.
static HAN_PLACES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    "北京 上海 天津 重庆 香港 澳门 台湾 台北 广东 江苏 浙江 山东 河南 河北 湖北 湖南 四川 福建 安徽 江西 辽宁 吉林 黑龙江 陕西 山西 云南 贵州 甘肃 海南 广西 内蒙古 宁夏 新疆 西藏 青海 \
     广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 常熟 张家港 江阴 \
     杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 \
     三门峡 南阳 商丘 信阳 周口 驻马店 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 \
     张家界 益阳 郴州 永州 怀化 娄底 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 合肥 芜湖 蚌埠 淮南 马鞍山 \
     淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 通化 \
     延边 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 昆明 曲靖 玉溪 大理 丽江 贵阳 遵义 安顺 毕节 铜仁 \
     兰州 天水 酒泉 海口 三亚 南宁 柳州 桂林 梧州 北海 钦州 玉林 呼和浩特 包头 赤峰 鄂尔多斯 银川 乌鲁木齐 拉萨 西宁 远程 中国 \
     乌海 通辽 呼伦贝尔 巴彦淖尔 乌兰察布 辽源 松原 白城 鸡西 鹤岗 双鸭山 伊春 七台河 黑河 绥化 湘西 防城港 \
     贵港 百色 贺州 河池 来宾 崇左 三沙 儋州 六盘水 昭通 临沧 西双版纳 楚雄 日喀则 昌都 林芝 嘉峪关 金昌 \
     武威 张掖 平凉 庆阳 定西 陇南 石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 喀什 伊犁 高雄 太仓 慈溪 余姚 \
     温岭 晋江 石狮 即墨 胶州 保山 普洱 红河 德宏 怒江 迪庆 甘孜 阿坝 凉山 白山 大兴安岭 锡林郭勒 阿拉善 黔南 黔东南 黔西南 \
     临夏 海西 果洛 玉树 那曲 阿克苏 昌吉 博尔塔拉 巴音郭楞 塔城 阿勒泰 石河子 仙桃 潜江 天门 济源 琼海 敦煌 格尔木 \
     库尔勒 诸暨 海宁 桐乡 瑞安 乐清 东阳 宜兴 靖江 丹阳 溧阳 如皋 海门 启东 泰兴 福清 寿光 诸城 滕州 龙口 招远 浏阳 醴陵 \
     瓦房店 海城"
        .split(' ')
        .collect()
});

/// Whether a text is a city, a state or a country that is known.
fn is_known_place(text: &str) -> bool {
    // None has more bytes.
    let mut room = [0; 24];
    let Some(small) = room.get_mut(..text.len()).filter(|_| !text.starts_with(is_han)) else { return false };
    if !text.is_ascii() {
        return PLACES.contains(&*lower(text));
    }
    small.copy_from_slice(text.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).is_ok_and(|small| PLACES.contains(small) || LANDS.contains(small))
}

/// Whether a text names a place: 3 for a known one, 2 for one of a place's form (`Palo Alto, CA`, `北京市朝阳区`).
pub(super) fn place(text: &str) -> i32 {
    let text = text.trim();
    let n = if text.len() <= 160 { text.chars().count() } else { usize::MAX };
    if !(2..=40).contains(&n) {
        return 0;
    }
    // What stands before the first sign, and behind the last; mostly there is none. The wide one begins with 0xEF.
    let (first, last) = match memchr::memchr3(b',', b'(', 0xef, text.as_bytes()) {
        None => (text, text),
        Some(_) => (
            text.split([',', '(', '，']).next().unwrap_or_default().trim(),
            text.rsplit([',', '(', '，']).next().unwrap_or_default(),
        ),
    };
    let last = last.trim_matches([')', ' ']);
    if is_known_place(first) || (last != first && is_known_place(last)) {
        return 3;
    }
    // The longest name is two to four characters.
    let ends = text.char_indices().take_while(|(_, c)| is_han(*c)).map(|(at, c)| at + c.len_utf8()).take(4);
    let han = ends
        .filter(|end| text.get(..*end).is_some_and(|t| HAN_PLACES.contains(t)))
        .last()
        .and_then(|end| text.get(end..));
    if let Some(rest) = han {
        let tail = rest.trim_matches(['-', '·', ' ', '/', '—', '\u{a0}']);
        let told = tail.is_empty() || tail.ends_with(['市', '区', '县', '省', '州', '镇']) || HAN_PLACES.contains(tail);
        if told || (n <= 8 && rest.starts_with(['-', '·', ' ', '/'])) {
            return 3;
        }
        return 0;
    }
    let region = n <= 12 && text.ends_with(['市', '区', '县', '省']);
    // All else ends with a code, a state or a postal code.
    if !text.bytes().next_back().is_some_and(|b| b.is_ascii()) {
        return if region { 2 } else { 0 };
    }
    // `Dublin Leinster IE`: without signs, but a country at the end.
    let code = |s: &str| (2..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_uppercase());
    let capital = |w: &str| w.starts_with(|c: char| c.is_ascii_uppercase());
    let mut words = text.split_whitespace();
    if words.next_back().is_some_and(|last| last.len() == 2 && code(last))
        && let Some(city) = words.next()
        && words.count() <= 2
        && text.split_whitespace().all(capital)
        && PLACES.contains(&*lower(city))
    {
        return 3;
    }
    if is_coded(text) {
        return 3;
    }
    let coded = memchr::memchr(b',', text.as_bytes()).and_then(|_| text.rsplit_once(", "));
    let coded = coded.is_some_and(|(city, tail)| code(tail) && !city.contains(',') && position(city) == 0);
    if coded || region { 2 } else { 0 }
}

/// Countries by their English names.
const COUNTRIES: &[&str] = &[
    "Argentina",
    "Australia",
    "Austria",
    "Belgium",
    "Brazil",
    "Canada",
    "Chile",
    "China",
    "Colombia",
    "Czechia",
    "Denmark",
    "Egypt",
    "England",
    "Estonia",
    "Finland",
    "France",
    "Germany",
    "Greece",
    "Hungary",
    "Iceland",
    "India",
    "Indonesia",
    "Ireland",
    "Israel",
    "Italy",
    "Japan",
    "Kenya",
    "Luxembourg",
    "Malaysia",
    "Mexico",
    "Netherlands",
    "New Zealand",
    "Nigeria",
    "Norway",
    "Pakistan",
    "Peru",
    "Philippines",
    "Poland",
    "Portugal",
    "Romania",
    "Russia",
    "Scotland",
    "Singapore",
    "South Africa",
    "South Korea",
    "Spain",
    "Sweden",
    "Switzerland",
    "Taiwan",
    "Thailand",
    "The Netherlands",
    "Turkey",
    "UK",
    "USA",
    "Ukraine",
    "United Kingdom",
    "United States",
    "United States of America",
    "Vietnam",
    "Wales",
];

/// Countries, and states and provinces, in small letters.
static LANDS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| COUNTRIES.iter().chain(REGIONS).map(|c| c.to_lowercase()).collect());

/// States and provinces that stand behind a city, without those that are cities too.
const REGIONS: &[&str] = &[
    "Alabama",
    "Alaska",
    "Alberta",
    "Arizona",
    "Arkansas",
    "British Columbia",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "Florida",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Manitoba",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Brunswick",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "New South Wales",
    "North Carolina",
    "North Dakota",
    "Nova Scotia",
    "Ohio",
    "Oklahoma",
    "Ontario",
    "Oregon",
    "Pennsylvania",
    "Quebec",
    "Queensland",
    "Rhode Island",
    "Saskatchewan",
    "South Australia",
    "South Carolina",
    "South Dakota",
    "Tasmania",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "West Virginia",
    "Western Australia",
    "Wisconsin",
    "Wyoming",
];

/// Whether a text is a state's or a province's English name.
pub(super) fn is_region(text: &str) -> bool {
    text == "Georgia" || REGIONS.contains(&text)
}

/// Codes of countries that people write behind a place (ISO 3166-1).
const CODES: &[&str] = &[
    "AE", "AR", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "EE", "EG", "ES", "FI", "FR",
    "GB", "GR", "HK", "HU", "ID", "IE", "IL", "IN", "IS", "IT", "JP", "KE", "KR", "LT", "LU", "LV", "MX", "MY", "NG",
    "NL", "NO", "NZ", "PH", "PK", "PL", "PT", "RO", "RS", "RU", "SA", "SE", "SG", "SI", "SK", "TH", "TR", "TW", "UA",
    "UK", "US", "VN", "ZA",
];

/// Whether a text is a place by its form alone, whatever the city: names, with a postal code or without, and a country's
/// code or a state at the end: `Boise, Idaho 47806 US`.
fn is_coded(text: &str) -> bool {
    let words = || text.split([' ', ',']).filter(|w| !w.is_empty());
    let postal = |w: &&str| (4..=6).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_digit());
    let ends = |last: &&str| (last.len() == 2 && CODES.contains(last)) || (text.contains(',') && is_region(last));
    // Most texts have no such end, for which nothing need be collected.
    if !words().rev().find(|w| !postal(w)).as_ref().is_some_and(ends) {
        return false;
    }
    let words: Vec<&str> = words().collect();
    let names: Vec<&str> = words.iter().copied().filter(|w| !postal(w)).collect();
    let Some((last, names @ [_, ..])) = names.split_last() else { return false };
    let named = |w: &&str| {
        w.starts_with(|c: char| c.is_uppercase()) && w.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c))
    };
    ends(last) && words.len() <= 6 && names.iter().all(named) && (words.len() > names.len() + 1 || text.contains(','))
}

/// Whether a text is a country's English name.
pub(super) fn is_country(text: &str) -> bool {
    COUNTRIES.contains(&text)
}
