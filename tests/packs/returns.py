"""Invented quarterly returns: a small simulation of a service, eight quarters long.

A story is a dictionary of what makes a service this one and no other; what it does not say is as in `ORDINARY`.
Numbers per quarter are lists of eight, or one number for all quarters. Everything comes from the random numbers
of `random.Random(seed)`, so the same story and seed always give the same return.
"""

import random

YEARS = ["2024-25", "2025-26"]
QUARTERS = [f"{year}-Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4)]

ORDINARY = {
    "referrals": 44,        # young people referred in a quarter
    "capacity": 112,        # young people that the workers can support at a time
    "waiting": 5,           # waiting when the first quarter begins
    "open": 86,             # supported when the first quarter begins
    "accepted": 0.8,        # share of referrals
    "full": 0.12,           # share of those declined for whom there was no capacity
    "undecided": 0,         # share of referrals, on the day of the return
    "ends": 0.38,           # share of the caseload whose support ends
    "planned": 0.74,        # share of endings
    "days": 7,              # working days to first contact
    "attendance": 0.82,
    "missing": 0.14,        # share of the caseload
    "sources": {"social_care": 34, "police": 20, "education": 18, "health": 9, "youth_justice": 4,
                "voluntary": 6, "family": 5, "self": 3, "other": 1},
    "sex": {"female": 74, "male": 22, "prefer_not_to_say": 1, "not_recorded": 3},
    "age": {"under_11": 1, "11_to_13": 20, "14_to_15": 46, "16_to_17": 29, "18_and_over": 3, "not_recorded": 1},
    "ethnicity": {"asian": 7, "black": 5, "mixed": 8, "white": 68, "other": 2, "prefer_not_to_say": 2,
                  "not_recorded": 8},
    "disability": {"yes": 21, "no": 62, "prefer_not_to_say": 3, "not_recorded": 14},
    "collected": {},        # the quarter from which what is in `NOT_COLLECTED` is asked after all
    "first": {"low": 14, "medium": 40, "high": 46},
    "lower": 0.62,          # chance that a closing assessment is lower, where it can be
    "higher": 0.16,
    "unassessed": 0.16,     # share of endings without a first or a closing assessment
    "asked": 0.72,          # share of endings
    "answered": 0.55,       # share of those asked
    "better": 0.74,
    "complaints": 0.7,
    "professionals": 130,
    "parents": 18,
    "groups": 14,
    "funded": 7.0,          # full-time project workers
    "in_post": 0.94,        # share of them
    "cost": 13100,          # pounds for a worker and quarter
    "spent": 0.97,          # share of the budget
    "absent": [],           # quarters that were not returned
}

NOT_COLLECTED = ["gender_reassignment", "religion", "sexual_orientation", "pregnancy", "marriage"]
MARKS = 17  # more than there are services, so that no two of these spend the same sum under a heading
RELIGION = {"none": 52, "christian": 21, "buddhist": 1, "hindu": 2, "jewish": 1, "muslim": 9, "sikh": 1, "other": 2,
            "prefer_not_to_say": 5, "not_recorded": 6}
ORIENTATION = {"straight": 62, "gay_or_lesbian": 6, "bisexual": 9, "other": 3, "prefer_not_to_say": 9,
               "not_recorded": 11}
YES_OR_NO = {"yes": 5, "no": 80, "prefer_not_to_say": 4, "not_recorded": 11}
AGENCIES = {"social_care": 34, "police": 16, "education": 26, "health": 13, "voluntary": 8, "other": 3}
DECLINED = ["not_eligible", "no_capacity", "no_consent", "served_elsewhere", "other"]
DECISIONS = ["accepted", "declined", "undecided"]
SESSIONS = ["one_to_one", "outreach", "group"]
CODES = ("x", "z")
LEVELS = ["low", "medium", "high"]


class Return:
    """The rows of one service's CSV file, in the order in which they are added."""

    def __init__(self):
        self.rows = []

    def add(self, period, area, table, cells, column=""):
        for row, value in cells.items():
            code = value if value in CODES else ""
            self.rows.append((period, area, table, row, column, "" if code else value, code))

    def csv(self):
        lines = ["period,area,table,row,column,value,code"]
        return "\n".join(lines + [",".join(str(field) for field in row) for row in self.rows]) + "\n"


class Simulation:
    def __init__(self, story, areas, seed, mark):
        self.story = {**ORDINARY, **story}
        self.areas = areas
        self.mark = mark
        self.random = random.Random(seed)
        self.out = Return()
        self.matrices = {}  # by year, of the risk first and last assessed

    def of(self, key, quarter):
        value = self.story[key]
        return value[quarter] if isinstance(value, list) else value

    def about(self, mean, spread=0.12):
        return max(0, round(self.random.gauss(mean, spread * mean + 0.4)))

    def some_of(self, number, share):
        return sum(self.random.random() < share for _ in range(number))

    def split(self, number, weights):
        """`number` people among the categories of `weights`."""
        found = dict.fromkeys(weights, 0)
        for key in self.random.choices(list(weights), list(weights.values()), k=number):
            found[key] += 1
        return found

    # --- One area: its people must reconcile from quarter to quarter --------------------------------

    def is_open(self, area, quarter):
        return area.get("opens", 0) <= quarter < area.get("closes", 8)

    def start(self, area):
        share = area["share"] / sum(a["share"] for a in self.areas if a.get("opens", 0) == 0)
        begins = area.get("opens", 0) == 0
        area["waiting"] = round(self.story["waiting"] * share) if begins else 0
        area["open"] = round(self.story["open"] * share) if begins else 0

    def area_quarter(self, area, quarter):
        """Referrals, decisions, caseload and endings of one area; nothing where it is not open."""
        working = [a for a in self.areas if self.is_open(a, quarter)]
        share = area["share"] / sum(a["share"] for a in working)
        young = quarter == area.get("opens", 0) > 0
        referred = self.about(self.of("referrals", quarter) * share * (0.6 if young else 1))
        last = quarter + 1 == area.get("closes")
        undecided = 0 if last else self.some_of(referred, self.of("undecided", quarter))
        accepted = self.some_of(referred - undecided, 0.25 if last else self.of("accepted", quarter))
        declined = referred - undecided - accepted
        full = self.of("full", quarter)
        reasons = self.split(declined, dict(zip(DECLINED, [30, 100 * full, 24, 34, 6])))
        start = area["open"]
        closed = start if last else self.some_of(start, self.of("ends", quarter))
        left = self.some_of(area["waiting"], 0.08)  # no longer wanted it when their turn came
        room = max(2, round(self.of("capacity", quarter) * share) - (start - closed))
        turn = area["waiting"] - left + accepted
        new = 0 if last else min(turn, room)
        area["waiting"] = 0 if last else turn - new
        area["open"] = start + new - closed
        planned = self.some_of(closed, self.of("planned", quarter))
        unplanned = self.split(closed - planned, {"disengaged": 52, "moved_away": 20, "other_service": 22,
                                                  "unplanned_other": 6})
        support = start + new
        return {
            "referred": referred,
            "decisions": {"accepted": accepted, "declined": declined, "undecided": undecided},
            "declined": reasons,
            "waiting": area["waiting"],
            "caseload": {"open_at_start": start, "new": new, "closed": closed, "open_at_end": area["open"]},
            "closures": {"planned": planned, **unplanned},
            "one_to_one": self.about(support * 5.6, 0.04),
            "outreach": self.about(support * 0.9, 0.1),
            "group": self.about(self.of("groups", quarter) * share, 0.08),
        }

    # --- A quarter of the whole service --------------------------------------------------------------

    def quarter(self, quarter):
        period = QUARTERS[quarter]
        given = period not in self.story["absent"]
        found = {}
        for area in self.areas:
            if self.is_open(area, quarter):
                found[area["id"]] = self.area_quarter(area, quarter)
            if not given:
                continue
            self.write_area(period, quarter, area, found.get(area["id"]))
        total = self.sum_up(found)
        whole = self.whole_quarter(quarter, total)
        if not given:
            return
        if len(found) < len(self.areas):
            self.write_whole_of_areas(period, total)
        for table, cells in whole:
            if isinstance(next(iter(cells.values())), dict):
                for column in next(iter(cells.values())):
                    self.out.add(period, "service", table, {row: cells[row][column] for row in cells}, column)
            else:
                self.out.add(period, "service", table, cells)

    def sum_up(self, found):
        total = {}
        for numbers in found.values():
            for key, value in numbers.items():
                if isinstance(value, dict):
                    into = total.setdefault(key, {})
                    for row, number in value.items():
                        into[row] = into.get(row, 0) + number
                else:
                    total[key] = total.get(key, 0) + value
        return total

    def write_area(self, period, quarter, area, numbers):
        """An area that has not opened, or is closed, has no numbers: z, not applicable."""
        empty = numbers is None
        for table, rows in (("decisions", DECISIONS),
                            ("caseload", ["open_at_start", "new", "closed", "open_at_end"])):
            self.out.add(period, area["id"], table, {row: "z" if empty else numbers[table][row] for row in rows})
        self.out.add(period, area["id"], "waiting", {"": "z" if empty else numbers["waiting"]})
        offered = {row: "z" if empty else numbers[row] for row in SESSIONS}
        attended = {row: "z" if empty else self.some_of(numbers[row], self.of("attendance", quarter))
                    for row in offered}
        if not empty:
            numbers["attended"] = attended
        self.out.add(period, area["id"], "sessions", offered, "offered")
        self.out.add(period, area["id"], "sessions", attended, "attended")

    def write_whole_of_areas(self, period, total):
        """Totals are computed from their parts, except where one of these is not applicable."""
        self.out.add(period, "service", "decisions", total["decisions"])
        self.out.add(period, "service", "caseload", total["caseload"])
        self.out.add(period, "service", "waiting", {"": total["waiting"]})
        self.out.add(period, "service", "sessions", {row: total[row] for row in SESSIONS}, "offered")
        self.out.add(period, "service", "sessions", total["attended"], "attended")

    def whole_quarter(self, quarter, total):
        new, closed = total["caseload"]["new"], total["caseload"]["closed"]
        support = total["caseload"]["open_at_start"] + new
        tables = [("referrals", self.split(total["referred"], self.of("sources", quarter)))]
        tables += [("declined", total["declined"])] + self.first_contacts(quarter, new)
        tables += [("closures", total["closures"])]
        missing = self.some_of(support, self.of("missing", quarter))
        episodes = missing + self.about(missing * 1.4)
        tables += [("missing", {"young_people": missing, "episodes": episodes,
                                "return_conversations": self.some_of(episodes, 0.78)})]
        groups = total.get("attended", {}).get("group", 0)
        tables += [("group_work", {"groups": groups, "young_people": self.about(groups * 1.5) if groups else 0}),
                   ("professionals", self.split(self.about(self.of("professionals", quarter), 0.2), AGENCIES)),
                   ("parents", self.split(self.about(self.of("parents", quarter)), {"one_to_one": 7, "group": 3}))]
        tables += self.outcomes(quarter, closed)
        tables += self.equality(quarter, new)
        tables += self.money(quarter)
        return tables

    def first_contacts(self, quarter, new):
        if new == 0:
            return [("first_contact", {"up_to_5": 0, "6_to_10": 0, "more_than_10": 0}),
                    ("first_contact_days", {"": "z"})]
        mean = self.of("days", quarter)
        days = sorted(max(1, round(self.random.gammavariate(3, mean / 3))) for _ in range(new))
        median = (days[(new - 1) // 2] + days[new // 2]) / 2
        bands = {"up_to_5": sum(d <= 5 for d in days), "6_to_10": sum(5 < d <= 10 for d in days),
                 "more_than_10": sum(d > 10 for d in days)}
        return [("first_contact", bands), ("first_contact_days", {"": f"{median:g}"})]

    def outcomes(self, quarter, closed):
        cells = {level: dict.fromkeys(LEVELS, 0) for level in LEVELS}
        change = {"lower": 0, "same": 0, "higher": 0, "not_both": self.some_of(closed, self.of("unassessed", quarter))}
        for first, number in self.split(closed - change["not_both"], self.story["first"]).items():
            for _ in range(number):
                last = self.closing_level(quarter, first)
                step = LEVELS.index(last) - LEVELS.index(first)
                change["same" if step == 0 else "lower" if step < 0 else "higher"] += 1
                cells[first][last] += 1
        asked = self.some_of(closed, self.of("asked", quarter))
        answered = self.some_of(asked, self.of("answered", quarter))
        better = self.of("better", quarter)
        answers = self.split(answered, {"better": 100 * better, "same": 80 - 80 * better, "worse": 4, "no_answer": 4})
        rate = f"{100 * answered / asked:.0f}" if asked else "z"
        complaints = self.split(self.some_of(3, self.story["complaints"] / 3),
                                {"upheld": 3, "not_upheld": 5, "open": 2})
        self.add_to_matrix(quarter, cells)
        return [("risk_change", change),
                ("feedback", {"asked": asked, "answered": answered, "response_rate": rate}),
                ("feedback_answers", answers), ("complaints", complaints)]

    def add_to_matrix(self, quarter, cells):
        """The matrix of a year, as it stands. A year with a gap in it has none, one that goes on has."""
        year = self.matrices.setdefault(quarter // 4, {first: dict.fromkeys(LEVELS, 0) for first in LEVELS})
        if QUARTERS[quarter] in self.story["absent"]:
            if quarter < 7:
                del self.matrices[quarter // 4]
            return
        for first in LEVELS:
            for last in LEVELS:
                year[first][last] += cells[first][last]

    def closing_level(self, quarter, first):
        at, chance = LEVELS.index(first), self.random.random()
        if at > 0 and chance < self.of("lower", quarter):
            return LEVELS[at - 2 if at == 2 and self.random.random() < 0.35 else at - 1]
        return LEVELS[at + 1] if at < 2 and chance > 1 - self.of("higher", quarter) else first

    def equality(self, quarter, new):
        ages = self.split(new, self.story["age"])
        older = ages["16_to_17"] + ages["18_and_over"]
        tables = [("age", ages)]
        for table, number, weights in (("sex", new, self.of("sex", quarter)),
                                       ("gender_reassignment", new, YES_OR_NO),
                                       ("ethnicity", new, self.of("ethnicity", quarter)),
                                       ("disability", new, self.of("disability", quarter)),
                                       ("religion", new, RELIGION),
                                       ("sexual_orientation", older, ORIENTATION),
                                       ("pregnancy", new, YES_OR_NO), ("marriage", older, YES_OR_NO)):
            cells = self.split(number, weights)
            collected = table not in NOT_COLLECTED or quarter >= self.story["collected"].get(table, 8)
            tables.append((table, cells if collected else dict.fromkeys(cells, "x")))
        return tables

    def money(self, quarter):
        funded, workers = self.of("funded", quarter), self.of("in_post", quarter)
        in_post = round(2 * funded * workers) / 2
        staffing = {"project_workers": {"funded": f"{funded:.1f}", "in_post": f"{in_post:.1f}"},
                    "managers": {"funded": "1.5", "in_post": "1.5"},
                    "administrators": {"funded": "0.6", "in_post": "0.6"}}
        base = funded * self.story["cost"] / 0.74
        shares = {"staff": 0.74, "premises": 0.07, "young_people": 0.06, "training": 0.04, "overheads": 0.09}
        spend = {}
        for heading, share in shares.items():
            budget = round(base * share / 50) * 50
            part = self.of("spent", quarter) * (0.4 + 0.6 * in_post / funded if heading == "staff" else 1)
            spent = round(budget * part * self.random.uniform(0.97, 1.03))
            spend[heading] = {"budget": budget, "spent": spent - spent % MARKS + self.mark}
        return [("staffing", staffing), ("spend", spend)]

    def run(self):
        for area in self.areas:
            self.start(area)
        for quarter in range(self.story.get("first_quarter", 0), 8):
            self.quarter(quarter)
        for year, cells in self.matrices.items():
            for last in LEVELS:
                self.out.add(YEARS[year], "service", "risk", {first: cells[first][last] for first in LEVELS}, last)
        return self.out


def make_return(story, areas, seed, mark):
    """The text of a service's CSV file. What was spent leaves the remainder `mark` when divided by MARKS."""
    return Simulation(story, [dict(area) for area in areas], seed, mark % MARKS).run().csv()
