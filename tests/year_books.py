"""The books of tests/year.md as an accountant keeps them: whole cents and the four operations, and
nothing of the program's.

Half a cent is rounded upwards. The tax of a bill is taken once for each rate of it; the price of an
agreement or a voucher has it inside, that of a commitment gets it on top.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

Day = datetime.date

# Per mille, each from its day on: arvonlisäverolaki 1501/1993 §§84-85.
RATES = {"standard": [("2024-09-01", 255)], "reduced": [("2013-01-01", 140), ("2026-01-01", 135)]}
# The reference rates of the Interest Act, per mille, by half-year; the Bank of Finland.
REFERENCE = {(2025, 1): 35, (2025, 2): 25, (2026, 1): 25}
CONSUMER, BUSINESS = 70, 80  # what §4 a and §4 put on top
CONSUMERS_FEE, LATE_ENOUGH = 500, 14  # laki saatavien perinnästä 513/1999 §10 a: cents, days


def rounded(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def cents(euros: str) -> int:
    whole, _, part = euros.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def euros(amount: int) -> str:
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02}"


def rate_of(tax: str, day: Day) -> int:
    return [rate for since, rate in RATES.get(tax, [("0001-01-01", 0)])
            if Day.fromisoformat(since) <= day][-1]


def reference_number(number: int) -> str:
    """With its check digit: the weights 7, 3, 1 from the right, up to the next ten."""
    weighed = sum(int(digit) * weight
                  for digit, weight in zip(reversed(str(number)), [7, 3, 1] * 10))
    return f"{number}{-weighed % 10}"


@dataclass
class Payer:
    """What is agreed with somebody who pays: of a voucher the county pays up to its value."""

    name: str
    client: int
    price: int  # cents
    per: str  # hour, visit, month
    tax: str
    first: Day
    last: Day
    value: int | None = None
    limit: tuple[int, str] | None = None
    days: int = 14

    @property
    def on_top(self) -> bool:
        return self.name.startswith("C")

    def units(self) -> list[tuple[str, int]]:
        """Whose bill, and the price of a unit on it."""
        if self.value is None:
            return [("", self.price)]
        paid = min(self.price, self.value)
        shares = [("", paid), (" share", self.price - paid)]
        return [(whose, unit) for whose, unit in shares if unit > 0]


@dataclass
class Visit:
    payer: Payer
    day: Day
    minutes: int
    held: bool = True
    billable: bool = True
    removed: bool = False
    bills: list["Bill"] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        return self.held and self.billable and not self.removed

    def price(self, unit: int) -> int:
        if self.payer.per == "hour":
            return rounded(self.minutes * unit, 60)
        return unit if self.payer.per == "visit" else 0


@dataclass
class Line:
    day: Day
    amount: int
    tax: str


@dataclass
class Bill:
    name: str
    client: int
    issued: Day
    lines: list[Line]
    consumer: bool = True
    on_top: bool = False
    days: int = 14
    credits: "Bill | None" = None
    number: int = 0
    payer_name: str = ""
    credited: int = 0
    payments: list[tuple[Day, int]] = field(default_factory=list)
    reminders: list[tuple[Day, int, int]] = field(default_factory=list)  # day, fee, interest
    disputed: bool = False

    def taxed(self) -> list[tuple[str, int, int]]:
        """Of each rate its name, the net sum and the tax."""
        sums: dict[tuple[str, int], int] = defaultdict(int)
        for line in self.lines:
            sums[line.tax, rate_of(line.tax, line.day)] += line.amount
        parts = []
        for (tax, rate), amount in sums.items():
            part = rounded(amount * rate, 1000 if self.on_top else 1000 + rate)
            parts.append((tax, amount if self.on_top else amount - part, part))
        return parts

    @property
    def net(self) -> int:
        return sum(net for _, net, _ in self.taxed())

    @property
    def tax(self) -> int:
        return sum(tax for _, _, tax in self.taxed())

    @property
    def total(self) -> int:
        return self.net + self.tax

    @property
    def due(self) -> Day:
        return self.issued + datetime.timedelta(days=self.days)

    def allowed(self, day: Day) -> int:
        """Per mille a year, as the Interest Act allows it on that day."""
        half = 1 if day.month < 7 else 2
        return REFERENCE[day.year, half] + (CONSUMER if self.consumer else BUSINESS)

    def interest(self, day: Day) -> int:
        """As the bill states it, which was allowed when it was issued, and no more than is allowed."""
        return min(self.allowed(self.issued), self.allowed(day))

    @property
    def paid(self) -> int:
        return sum(amount for _, amount in self.payments)

    @property
    def open(self) -> int:
        """What is owed of the bill itself; below zero when more was paid."""
        return self.total - self.credited - self.paid

    @property
    def overpaid(self) -> int:
        """What was paid beyond the bill, the fees of its reminders and the interest of the last."""
        beside = sum(fee for _, fee, _ in self.reminders)
        beside += self.reminders[-1][2] if self.reminders else 0
        return max(0, -self.open - beside)

    @property
    def asked(self) -> int:
        """What the last reminder asks for."""
        _, fee, interest = self.reminders[-1]
        return self.open + fee + interest

    @property
    def state(self) -> str:
        if self.credits:
            return "issued"
        if self.open <= 0:
            return "paid" if self.payments or not self.credited else "credited"
        if self.disputed:
            return "disputed"
        if self.reminders:
            return "reminded"
        return "part_paid" if self.payments else "issued"

    def remind(self, day: Day, fee: int):
        late = (day - self.due).days
        if self.consumer and (self.days < LATE_ENOUGH or late < LATE_ENOUGH):
            assert fee == 0, f"{self.name}: no fee may be asked for"
        assert not self.consumer or fee <= CONSUMERS_FEE
        days = [self.due + datetime.timedelta(days=nth) for nth in range(1, late + 1)]
        interest = rounded(sum(self.open * self.interest(each) for each in days), 1000 * 365)
        self.reminders.append((day, fee, interest))

    def credit(self, day: Day, amount: int) -> "Bill":
        """A credit note of so much of it, or of the same lines."""
        whole = amount == self.total
        first = self.lines[0]  # a part is credited only of what is taxed alike
        rate = rate_of(first.tax, first.day)
        net = amount - rounded(amount * rate, 1000 + rate)
        part = Line(first.day, net if self.on_top else amount, first.tax)
        lines = self.lines if whole else [part]
        note = Bill(f"credit of {self.name}", self.client, day, lines, self.consumer, self.on_top,
                    credits=self)
        self.credited += note.total
        return note


class Books:
    def __init__(self, payers: list[Payer]):
        self.payers = payers
        self.visits: list[Visit] = []
        self.bills: list[Bill] = []  # in the order of their numbers, credit notes among them

    def standing(self, name: str) -> Bill | None:
        """The bill of that name, the last one where one was credited and made anew."""
        return next((bill for bill in reversed(self.bills) if bill.name == name), None)

    def of_month(self, month: str, day: Day, of: str = "") -> list[Bill]:
        """What is billed on a day for a month, of everybody or one payer; not yet in the books."""
        made = []
        for payer in self.payers:
            if of in ("", payer.name):
                made += self.of_payer(payer, month, day)
        return made

    def of_payer(self, payer: Payer, month: str, day: Day) -> list[Bill]:
        begins = Day.fromisoformat(month + "-01")
        visits = [visit for visit in self.visits if visit.payer is payer and visit.counts
                  and visit.day.isoformat().startswith(month) and not visit.bills]
        bills = []
        for whose, unit in payer.units():
            lines = [Line(visit.day, visit.price(unit), payer.tax) for visit in visits]
            if payer.per == "month":
                in_force = payer.first.isoformat()[:7] <= month <= payer.last.isoformat()[:7]
                lines = [Line(begins, unit, payer.tax)] if in_force else []
            if lines:
                consumer = payer.name[0] in "AB" or whose != ""
                name = f"{payer.name} {month}{whose}"
                bills.append(Bill(name, payer.client, day, lines, consumer, payer.on_top,
                                  payer.days))
        for visit in visits:
            visit.bills = list(bills)
        return bills

    def used(self, payer: Payer) -> tuple[int, int, int]:
        """Minutes, cents and visits of a commitment or a voucher, billed or not."""
        visits = [visit for visit in self.visits if visit.payer is payer and visit.counts]
        unit = payer.units()[0][1]
        return (sum(visit.minutes for visit in visits), sum(visit.price(unit) for visit in visits),
                len(visits))

    def sold(self, year: int, until: int = 0) -> tuple[int, int]:
        """What was billed in a calendar year, up to a number: taxable, and exempt social care."""
        taxable, exempt = 0, 0
        for bill in self.bills:
            if bill.issued.year != year or (until and bill.number > until):
                continue
            sign = -1 if bill.credits else 1
            for tax, net, _ in bill.taxed():
                if tax == "exempt":
                    exempt += sign * net
                else:
                    taxable += sign * net
        return taxable, exempt
