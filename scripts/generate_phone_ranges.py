"""Writes Sources/PhoneNumbers/Ranges/PhoneRangeTable.swift: ranges of mobile and fixed-line numbers known to be valid.

    pip install --target old phonenumbers==8.12.57    # the metadata of Debian 12's libphonenumber
    pip install --target new phonenumbers==9.0.43     # newer metadata, for the corrections
    python3 scripts/generate_phone_ranges.py old new

A range gets into the table of valid numbers only if every number in it matches the patterns of both versions, so the
fast path can't be surer than the library. What only the newer one knows, in the countries of CORRECTED, goes into the
table of corrections. Both packages are Apache-2.0 (The Libphonenumber Authors).
"""
import functools, importlib, os, random, re, sys
from re import _constants as c, _parser as parser

REGIONS = ["UA", "PL", "KZ", "RU", "BY", "LT", "LV", "EE", "DE", "RO", "MD", "GE", "CZ", "SK", "BG", "GB", "TR", "US"]
CORRECTED = ["UA", "PL", "KZ", "RU", "BY", "LT", "LV", "EE", "RO", "MD", "GE", "CZ", "SK", "BG"]
DEPTH = 6  # digits of the national number that a range may be told by; what takes more is left to the library
TARGET = os.path.join(os.path.dirname(__file__), "..", "Sources", "PhoneNumbers", "Ranges", "PhoneRangeTable.swift")


class Automaton:
    """A pattern over digits, run on sets of states, to ask whether all ways to go on from a prefix are accepted."""

    def __init__(self, pattern):
        self.edges, self.empty = [], []
        self.start = self.state()
        self.end = self.build(parser.parse(pattern), self.start)

    def state(self):
        self.edges.append([])
        self.empty.append([])
        return len(self.edges) - 1

    def build(self, tree, at):
        for op, value in tree:
            if op is c.LITERAL:
                at = self.edge(at, {value - 48})
            elif op is c.IN:
                at = self.edge(at, self.members(value))
            elif op is c.SUBPATTERN:
                at = self.build(value[3], at)
            elif op is c.BRANCH:
                end = self.state()
                for branch in value[1]:
                    self.empty[self.build(branch, at)].append(end)
                at = end
            elif op is c.MAX_REPEAT:
                low, high, body = value
                assert high is not c.MAXREPEAT
                end = self.state()
                for count in range(high):
                    if count >= low:
                        self.empty[at].append(end)
                    at = self.build(body, at)
                self.empty[at].append(end)
                at = end
            else:
                raise ValueError(op)
        return at

    def members(self, items):
        digits = set()
        for op, value in items:
            if op is c.LITERAL:
                digits.add(value - 48)
            elif op is c.RANGE:
                digits.update(range(value[0] - 48, value[1] - 47))
            else:
                assert (op, value) == (c.CATEGORY, c.CATEGORY_DIGIT)
                digits.update(range(10))
        return digits

    def edge(self, at, digits):
        to = self.state()
        self.edges[at].append((digits, to))
        return to

    def closure(self, states):
        todo = list(states)
        seen = set(todo)
        while todo:
            for to in self.empty[todo.pop()]:
                if to not in seen:
                    seen.add(to)
                    todo.append(to)
        return frozenset(seen)

    def first(self):
        return self.closure([self.start])

    @functools.lru_cache(None)
    def step(self, states, digit):
        return self.closure(to for state in states for digits, to in self.edges[state] if digit in digits)

    @functools.lru_cache(None)
    def all_accepted(self, states, rest):
        if not states:
            return False
        if rest == 0:
            return self.end in states
        return all(self.all_accepted(self.step(states, d), rest - 1) for d in range(10))

    @functools.lru_cache(None)
    def none_accepted(self, states, rest):
        if rest == 0 or not states:
            return self.end not in states
        return all(self.none_accepted(self.step(states, d), rest - 1) for d in range(10))


class Metadata:
    """One version of the package, loaded under its own names."""

    def __init__(self, folder):
        for name in [n for n in sys.modules if n.startswith("phonenumbers")]:
            del sys.modules[name]
        sys.path.insert(0, folder)
        self.library = importlib.import_module("phonenumbers")
        sys.path.pop(0)
        self.version = self.library.__version__
        load = self.library.PhoneMetadata.metadata_for_region
        self.regions = {region: load(region) for region in REGIONS}

    def patterns(self, region, length):
        """The region's automata: general, and those of mobile and fixed line that have this length."""
        data = self.regions[region]
        kinds = [k for k in (data.fixed_line, data.mobile) if k and k.national_number_pattern]
        lengths = data.general_desc.possible_length
        kinds = [k for k in kinds if length in (k.possible_length if -1 not in k.possible_length else ()) or
                 (not k.possible_length and length in lengths)]
        if not kinds:
            return None
        return (automaton(data.general_desc.national_number_pattern),
                automaton("|".join("(?:%s)" % k.national_number_pattern for k in kinds)))

    def lengths(self, region):
        return self.regions[region].general_desc.possible_length


@functools.lru_cache(None)
def automaton(pattern):
    return Automaton(pattern)


def ranges(pairs, length, refused=()):
    """Prefixes all of whose numbers of this length match every pair, and start none of the `refused` wholly.

    With `refused`, a prefix is taken only if no number of it is matched by those."""
    found = []

    def visit(prefix, states, others):
        rest = length - len(prefix)
        if any(a.none_accepted(s, rest) for a, s in states):
            return
        if all(a.all_accepted(s, rest) for a, s in states) and (
                not others or any(a.none_accepted(s, rest) for a, s in others)):
            found.append(prefix)
            return
        if len(prefix) == min(DEPTH, length):
            return
        for d in range(10):
            visit(prefix + str(d), [(a, a.step(s, d)) for a, s in states], [(a, a.step(s, d)) for a, s in others])

    start = lambda automata: [(a, a.first()) for a in automata]
    visit("", start([a for pair in pairs for a in pair]), start(refused))
    return merged(found)


def merged(prefixes):
    """Runs of prefixes of the same number of digits, as `31-36`."""
    runs = []
    for prefix in prefixes:
        if runs and len(runs[-1][1]) == len(prefix) and int(runs[-1][1]) + 1 == int(prefix):
            runs[-1][1] = prefix
        else:
            runs.append([prefix, prefix])
    return [a if a == b else "%s-%s" % (a, b) for a, b in runs]


def survives(library, code, length, text):
    """Whether the library, asked about numbers at the ends and within a range, gives back the same digits as valid."""
    low, _, high = text.partition("-")
    low, high = low.ljust(length, "0"), (high or low).ljust(length, "9")
    dice = random.Random(text)
    for national in [int(low), int(high)] + [dice.randint(int(low), int(high)) for _ in range(30)]:
        digits = "+%d%0*d" % (code, length, national)
        try:
            number = library.parse(digits)
        except library.NumberParseException:
            return False
        e164 = library.format_number(number, library.PhoneNumberFormat.E164)
        if e164 != digits or not library.is_valid_number(number):
            return False
    return True


def lines(versions, region, corrections):
    old, new = versions
    code = old.regions[region].country_code
    for length in sorted(set(new.lengths(region)) | set(old.lengths(region))):
        before, after = old.patterns(region, length), new.patterns(region, length)
        if corrections:
            if not after:
                continue
            found = ranges([after], length, before or ())
            found = [r for r in found if survives(new.library, code, length, r)
                     and not survives(old.library, code, length, r)]
        else:
            if not before or not after:
                continue
            found = ranges([before, after], length)
            found = [r for r in found if all(survives(v.library, code, length, r) for v in versions)]
        if found:
            yield "%d %d %s" % (code, length, " ".join(found))


def wrapped(line):
    """Lines of at most 110 characters, each with the country code and the length in front."""
    code, length, *items = line.split()
    row = ""
    for item in items:
        if len(row) + len(item) > 96:
            yield "%s %s%s" % (code, length, row)
            row = ""
        row += " " + item
    yield "%s %s%s" % (code, length, row)


def table(versions, regions, corrections):
    return "\n".join("        " + row for region in regions
                     for line in lines(versions, region, corrections) for row in wrapped(line))


def main():
    versions = [Metadata(sys.argv[1]), Metadata(sys.argv[2])]
    with open(TARGET, "w") as out:
        out.write('''/// Ranges of numbers that are given out, from the metadata of libphonenumber (Apache-2.0, The Libphonenumber Authors).
///
/// A line is a country code, the length of the national number and the prefixes or ranges of prefixes that are given
/// out in whole. Written by `scripts/generate_phone_ranges.py`; not edited by hand.
enum PhoneRangeTable {
    /// Mobile and fixed-line ranges on which the metadata of versions %s and %s agree.
    static let valid = """
%s
        """

    /// Ranges opened between the two versions: valid, though the older one, which is Debian's, does not know them.
    static let opened = """
%s
        """
}
''' % (versions[0].version, versions[1].version, table(versions, REGIONS, False), table(versions, CORRECTED, True)))


main()
