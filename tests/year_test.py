#!/usr/bin/python3
"""A year of a practice, played through the program by tests/year.md and kept beside it in
tests/year_books.py: every cent in visits, bills, payments, commitments, vouchers and the
accountant's lists has to be the same in both, and the sums at the end of the page have to be right.

The program's clock is set with tests/tools/clockshim.c; each command is given when Kaisa would. --sums prints what the end of the page has to say.
"""

import csv
import datetime
import heapq
import io
import json
import os
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from harness import EXAMPLES, FAST_CONFIG, Area, fail, temporary_folder
from year_books import Bill, Books, Day, Line, Payer, Visit, cents, euros, reference_number

CLOCKSHIM = os.environ["KORTISTO_CLOCKSHIM"]
HELSINKI = ZoneInfo("Europe/Helsinki")
BEGIN, END = Day(2025, 2, 1), Day(2026, 2, 28)
ISSUERS = {"county": "Esimerkkilän hyvinvointialue", "foundation": "Mallilan perhesäätiö"}
EXEMPT = "exempt_social_care"
INVOICING = """
[invoice]
iban = "FI21 1234 5600 0007 85"
first_number = 1001
vat_registered = "yes"
"""
FIRST_NUMBER = 1001
KINDS = {"missed": "no_show", "travel": "travel", "call": "call", "remote": "remote"}


def check(good: bool, message: str):
    if not good:
        fail(message)


def same(what: str, program, books):
    check(program == books, f"{what}:\n  the program: {program}\n  the books:   {books}")


# --- the page ------------------------------------------------------------------------------------


def tables(text: str) -> list[list[dict[str, str]]]:
    """The tables of a page, each row by the words at the head of its columns."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.M):
        head, _, *rows = [[cell.strip() for cell in line.strip("|\n").split("|")]
                          for line in block.splitlines()]
        found.append([dict(zip(head, row, strict=True)) for row in rows])
    return found


@dataclass
class Person:
    number: int
    name: str
    born: Day
    guardians: list[str]  # the one whom the child lives with first

    def payer_on(self, day: Day) -> str:
        """Who gets a bill: the client from the 18th birthday on."""
        of_age = (day.year - self.born.year, day.month, day.day) >= (
            18, self.born.month, self.born.day)
        return self.name if of_age or not self.guardians else self.guardians[0]


def last_of(month: str) -> Day:
    begins = Day.fromisoformat(month + "-01")
    return (begins + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)


class Page:
    def __init__(self, path: Path):
        text = path.read_text(encoding="utf-8")
        (clients, payers, self.rhythm, self.otherwise, self.unusual, self.by_hand, self.strange,
         self.months, self.sums) = tables(text)
        self.people = {int(row["client"]): self.person(row) for row in clients}
        self.terms = {row["paid by"]: row for row in payers}
        self.payers = {row["paid by"]: self.payer(row) for row in payers}

    @staticmethod
    def person(row: dict[str, str]) -> Person:
        guardians = [one for one in row["guardians"].split(", ") if one]
        guardians.sort(key=lambda one: "(home)" not in one)
        return Person(int(row["client"]), row["name"], Day.fromisoformat(row["born"]),
                      [one.removesuffix(" (home)") for one in guardians])

    @staticmethod
    def payer(row: dict[str, str]) -> Payer:
        number, _, unit = row["limit"].partition(" ")
        return Payer(row["paid by"], int(row["client"]), cents(row["price"]), row["for"],
                     row["tax"], Day.fromisoformat(row["from"]),
                     Day.fromisoformat(row["to"] or "9999-12-31"),
                     cents(row["value"]) if row["value"] else None,
                     (int(number), unit) if unit else None, int(row["days"] or 14))

    def name_on(self, bill: Bill, payer: Payer | None) -> str:
        """To whom a bill is written."""
        issuer = self.terms[payer.name]["issuer"] if payer else ""
        if not bill.consumer:
            return ISSUERS[issuer]
        return self.people[bill.client].payer_on(last_of(bill.name.split()[1]))


# --- the program ---------------------------------------------------------------------------------


class Desk:
    """Kaisa's: a register, and the clock on the wall."""

    def __init__(self, root: Path):
        config = (EXAMPLES / "config.toml").read_text(encoding="utf-8").replace('"fi"', '"en"', 1)
        self.area = Area.create(root, config + INVOICING + FAST_CONFIG)
        self.now = datetime.datetime.combine(BEGIN, datetime.time(7), HELSINKI)
        self.commands = 0

    def run(self, *words: str | int, status: int = 0):
        self.commands += 1
        command = [*map(str, words), "--no-input", "--passphrase-file", "{root}/old"]
        done = self.area.run(command, LD_PRELOAD=CLOCKSHIM, SHIM_CLOCK=str(self.now.timestamp()))
        check(done.returncode == status, f"{self.now:%d.%m.%Y} {' '.join(map(str, words))}: exit "
              f"{done.returncode}, not {status}\n{done.stderr.decode()}")
        return done

    def told(self, *words: str | int, status: int = 0) -> dict:
        return json.loads(self.run(*words, "--json", status=status).stdout)

    def file(self, name: str, text: str) -> str:
        (self.area.root / name).write_text(text, encoding="utf-8")
        return "{root}/" + name


def toml(fields: dict) -> str:
    """Flat tables; a key that holds a list of tables comes last."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines += [f"[[{key}]]\n{toml(one)}" for one in value]
        elif isinstance(value, dict):
            lines.append(f"[{key}]\n{toml(value)}")
        elif value is not None:
            shown = json.dumps(value, ensure_ascii=False) if not isinstance(value, Day) else value
            lines.append(f"{key} = {shown}")
    return "\n".join(lines) + "\n"


STATEMENT = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>{month}</MsgId><CreDtTm>{month}-28T02:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>{month}</Id><Acct><Id><IBAN>FI2112345600000785</IBAN></Id></Acct>
{entries}
</Stmt></BkToCstmrStmt></Document>
"""
ENTRY = """<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{archive}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf>
{reference}</RmtInf></TxDtls></NtryDtls></Ntry>"""
REFERENCE = "<Strd><CdtrRefInf><Ref>{}</Ref></CdtrRefInf></Strd>"


@dataclass
class Transfer:
    """A payment that the bank will tell of, and what has to become of it."""

    day: Day
    reference: str
    amount: int
    bill: Bill | None
    result: str = "booked"
    left: int = 0  # owed after it


# --- the year ------------------------------------------------------------------------------------


class Year:
    def __init__(self, page: Page, desk: Desk):
        self.page = page
        self.desk = desk
        self.books = Books(list(page.payers.values()))
        self.numbers: dict[str, int] = {}  # of payers in the register
        self.cases: dict[str, int] = {}
        self.transfers: list[Transfer] = []
        self.received: dict[str, int] = defaultdict(int)
        self.happenings: list = []
        self.count = Counter()
        self.unusual = {row["bill"] for row in page.unusual}

    def plan(self, day: Day, hour: str, what, *about):
        moment = datetime.datetime.combine(day, datetime.time.fromisoformat(hour), HELSINKI)
        heapq.heappush(self.happenings, (moment, len(self.happenings), self.count["planned"], what,
                                         about))
        self.count["planned"] += 1

    def live(self):
        self.plan_all()
        while self.happenings:
            self.desk.now, _, _, what, about = heapq.heappop(self.happenings)
            what(*about)

    def plan_all(self):
        self.plan(BEGIN, "07:00", self.begin)
        for payer in self.page.payers.values():
            self.plan(payer.first, "08:00", self.agree, payer)
        otherwise = {(row["paid by"], row["day"]): row["what"] for row in self.page.otherwise}
        for row in self.page.rhythm:
            for i in range(int(row["times"])):
                day = Day.fromisoformat(row["first"]) + datetime.timedelta(
                    days=i * int(row["every"].split()[0]))
                what = otherwise.pop((row["paid by"], day.isoformat()), "")
                self.plan_visit(self.page.payers[row["paid by"]], day, row, what)
        check(not otherwise, f"no visit of the rhythm is otherwise: {otherwise}")
        for row in self.page.unusual:
            self.plan(Day.fromisoformat(row["day"]), "12:00", self.happens, row)
        for row in self.page.by_hand:
            self.plan(Day.fromisoformat(row["day"]), "15:00", self.bill_by_hand, row)
        for row in self.page.strange:
            day = Day.fromisoformat(row["day"])
            self.transfers.append(
                Transfer(day, row["reference"], cents(row["euros"]), None, row["why"]))
        month = "2025-02"
        while month <= "2026-01":
            after = last_of(month) + datetime.timedelta(days=1)
            self.plan(after.replace(day=3), "17:00", self.bill_month, month)
            self.plan(after.replace(day=28), "18:00", self.read_bank_file, f"{after:%Y-%m}")
            self.plan(last_of(f"{after:%Y-%m}"), "20:00", self.list_month, f"{after:%Y-%m}")
            month = f"{after:%Y-%m}"
        self.plan(END, "21:00", self.close)

    # --- who comes, and who pays

    def begin(self):
        self.desk.run("init")
        for person in self.page.people.values():
            given, _, family = person.name.partition(" ")
            guardians = [{"given_names": name.split()[0], "family_name": name.split()[1],
                          "lives_with_client": i == 0}
                         for i, name in reversed(list(enumerate(person.guardians)))]
            told = self.desk.told("add-client", "--from", self.desk.file("client.toml", toml(
                {"family_name": family, "given_names": given, "birth_date": person.born,
                 "home_municipality": "Helsinki", "guardian": guardians})))
            same("client", told["number"], person.number)

    def agree(self, payer: Payer):
        terms = self.page.terms[payer.name]
        amended = terms["issuer"].removeprefix("amends ")
        if amended in self.cases:
            return self.amend(payer, amended)
        bought = payer.name[0] in "CV"
        controller = {"county": "county", "foundation": "buyer"}.get(terms["issuer"], "practice")
        self.count["case"] += 1
        self.cases[payer.name] = self.count["case"]
        self.desk.run("case", "add", payer.client, "--task", "families", "--service", "Perhetyö",
                      "--controller", controller, "--responsible", "Kaisa Koivu", "--basis",
                      {"A": "own_contract", "C": "bought", "V": "voucher"}[payer.name[0]],
                      *(["--controller-name", ISSUERS[terms["issuer"]]] if bought else []))
        if bought:
            return self.take_on(payer, terms)
        file = self.desk.file("agreement.toml", toml(
            {"case": self.cases[payer.name], "parties": ["Esimerkkipalvelu Koivu", "Asiakas"],
             "service": "Perhetyö", "agreed_matters": "Perhetyö kotona",
             "price": euros(payer.price), "price_basis": payer.per,
             "vat": EXEMPT if payer.tax == "exempt" else payer.tax,
             "billing_terms": "Lasku kuukausittain", "due_days": payer.days,
             "valid_from": payer.first, "valid_to": payer.last if terms["to"] else None}))
        self.desk.run("agreement", "add", payer.client, "--from", file)
        self.sign(payer)

    def amend(self, payer: Payer, amended: str):
        self.cases[payer.name] = self.cases[amended]
        self.desk.run("agreement", "amend", payer.client, "--price", euros(payer.price),
                      "--valid-from", payer.first)
        self.sign(payer)

    def sign(self, payer: Payer):
        self.count["A"] += 1
        self.numbers[payer.name] = self.count["A"]
        self.desk.run("agreement", "sign", payer.client, self.count["A"], "--place", "Helsinki",
                      "--signatory", "Kaisa Koivu, palveluntuottaja")

    def take_on(self, payer: Payer, terms: dict[str, str]):
        """A commitment or a voucher of somebody else."""
        voucher = payer.name[0] == "V"
        noun = "voucher" if voucher else "commitment"
        self.count[noun] += 1
        self.numbers[payer.name] = self.count[noun]
        number, unit = payer.limit
        limit = {"hours": {"max_hours": number}, "visits": {"max_visits": number},
                 "euros": {"max_amount": str(number)}}[unit]
        prices = {"price": euros(payer.price), "value": euros(payer.value)} if voucher else \
            {"unit_price": euros(payer.price)}
        self.desk.run(noun, "add", payer.client, "--from", self.desk.file("allowance.toml", toml(
            {"case": self.cases[payer.name], f"{noun}_number": payer.name,
             "issuer": ISSUERS[terms["issuer"]], "official": "Ville Virkanen",
             "service": "Perhetyö", "accepted_on": payer.first, "valid_from": payer.first,
             "valid_to": payer.last, "price_basis": payer.per, **prices, **limit,
             "vat": EXEMPT if payer.tax == "exempt" else payer.tax,
             "free_by_law": True if voucher and payer.value == payer.price else None,
             "invoice_street": "PL 100", "invoice_city": "Esimerkkilä",
             "source": {"origin": ISSUERS[terms["issuer"]], "basis": "Päätös",
                        "asked_by": "Kaisa Koivu", "purpose": "Palvelun toteuttaminen"}})))

    # --- visits

    def plan_visit(self, payer: Payer, day: Day, row: dict[str, str], what: str):
        minutes = int(what.split()[0]) if what.endswith("minutes") else int(row["minutes"])
        begins = datetime.datetime.combine(day, datetime.time.fromisoformat(row["at"]))
        ends = (begins + datetime.timedelta(minutes=minutes)).time().isoformat()
        if what == "cancelled":
            before = day - datetime.timedelta(days=1)
            self.plan(before, "16:00", self.cancel_visit, payer, day, minutes, row["at"])
        else:
            self.plan(day, ends, self.visit, payer, day, minutes, what)

    def of_case(self, payer: Payer) -> list[str]:
        """Named where a client has another one that is open."""
        several = sum(other.client == payer.client for other in self.page.payers.values()
                      if other.name in self.cases) > 1
        return ["--case", str(self.cases[payer.name])] if several else []

    def add_visit(self, payer: Payer, visit: Visit, *words: str):
        """The program warns when a visit goes beyond what is left."""
        self.books.visits.append(visit)
        over = payer.limit is not None and visit.counts and self.left(payer) < 0
        told = self.desk.told("visit", "add", payer.client, "--minutes", visit.minutes,
                              *self.of_case(payer), *words, status=3 if over else 0)
        same("visit", told["number"], len(self.books.visits))

    def visit(self, payer: Payer, day: Day, minutes: int, what: str):
        """Entered when it has ended."""
        kind, _, billed = what.partition(", ")
        words = ["--kind", KINDS[kind]] if kind in KINDS else []
        words += ["--billable", "yes"] if billed else []
        visit = Visit(payer, day, minutes,
                      billable=kind not in ("missed", "travel") or billed == "billed")
        self.add_visit(payer, visit, *words)
        if what == "by mistake":
            visit.removed = True
            self.desk.run("visit", "remove", payer.client, len(self.books.visits),
                          "--remove-reason", "Väärä asiakas")

    def cancel_visit(self, payer: Payer, day: Day, minutes: int, at: str):
        visit = Visit(payer, day, minutes, held=False)
        self.add_visit(payer, visit, "--day", str(day), "--start", at, "--state", "planned")
        self.desk.run("visit", "edit", payer.client, len(self.books.visits), "--state", "cancelled")

    def left(self, payer: Payer) -> int:
        """Of a commitment or a voucher: minutes, cents or visits."""
        number, unit = payer.limit
        minutes, amount, visits = self.books.used(payer)
        return {"hours": number * 60 - minutes, "euros": number * 100 - amount,
                "visits": number - visits}[unit]

    # --- bills

    def bill_month(self, month: str):
        self.issue(self.books.of_month(month, self.desk.now.date()), "--month", month)

    def issue(self, bills: list[Bill], *drafting: str | int):
        """Drafts and issues; every bill has to be that of the books."""
        for bill in bills:
            payer = self.page.payers[bill.name.split()[0]]
            bill.payer_name = self.page.name_on(bill, payer)
        expected = {(bill.client, bill.payer_name): bill for bill in bills}
        check(len(expected) == len(bills), "two bills of a client to one payer in a month")
        sums = {key: (len(bill.lines), euros(bill.total)) for key, bill in expected.items()}
        drafted = self.desk.told("invoice", "draft", *drafting)["invoices"]
        same("drafts", {(one["client"], one["payer_name"]): (one["lines"], one["payable"])
                        for one in drafted}, sums)
        issued = self.desk.told("invoice", "issue")["invoices"]
        same("issued", {(one["client"], one["payer_name"]): (one["lines"], one["payable"])
                        for one in issued}, sums)
        for one in issued:
            self.enter(expected[one["client"], one["payer_name"]], one["number"])

    def enter(self, bill: Bill, number: int):
        """Into the books, with the next number; paid as usual where the page says nothing else."""
        same("the next number", number, FIRST_NUMBER + len(self.books.bills))
        bill.number = number
        self.books.bills.append(bill)
        if bill.credits or bill.name in self.unusual:
            return
        if bill.consumer or bill.name == "by hand":
            self.plan(bill.due, "10:00", self.transfer, bill, bill.total)
        else:
            day = bill.issued + datetime.timedelta(days=10)
            self.plan(day, "13:00", self.pay, bill, bill.total)

    def bill_by_hand(self, row: dict[str, str]):
        lines = row["lines"].split(" / ")
        entered = []
        for line in lines:
            day, quantity, price, tax, _ = line.split("; ")
            amount = int(quantity.split()[0]) * cents(price)
            entered.append(Line(Day.fromisoformat(day), amount, tax))
        bill = Bill("by hand", int(row["client"]), self.desk.now.date(), entered, consumer=False)
        bill.payer_name = row["payer"]
        words = [word for line in lines for word in ("--line", line)]
        draft = self.desk.told("invoice", "add", bill.client, "--payer", "other", "--payer-name",
                               bill.payer_name, "--payer-street", "Mallikatu 1", "--payer-city",
                               "Helsinki", *words)["number"]
        one, = self.desk.told("invoice", "issue", draft)["invoices"]
        same("by hand", one["payable"], euros(bill.total))
        self.enter(bill, one["number"])

    # --- what happens to them

    def happens(self, row: dict[str, str]):
        bill = self.books.standing(row["bill"])
        check(bill is not None, f"there is no bill {row['bill']}")
        sum_of = {"rest": lambda: bill.open, "all": lambda: bill.total, "asked": lambda: bill.asked,
                  "": lambda: 0}
        amount = sum_of.get(row["euros"], lambda: cents(row["euros"]))()
        what = row["what"]
        if what == "paid":
            self.pay(bill, amount)
        elif what == "through the bank":
            self.transfer(bill, amount)
        elif what == "through the bank, too much":
            self.transfers.append(Transfer(self.desk.now.date(), reference_number(bill.number),
                                           amount, bill, "too-much"))
        elif what == "credited":
            self.credit(bill, amount)
        elif what == "reminded":
            self.remind(bill, amount)
        elif what == "not reminded":
            self.desk.run("invoice", "remind", bill.number, status=18)
        elif what in ("disputed", "no more disputed"):
            bill.disputed = what == "disputed"
            self.desk.run("invoice", "dispute", bill.number, *([] if bill.disputed else ["--over"]))
        else:
            self.bill_again(bill, int(re.fullmatch(r"billed again, with (\d+) minutes", what)[1]))

    def pay(self, bill: Bill, amount: int):
        bill.payments.append((self.desk.now.date(), amount))
        self.received[f"{self.desk.now:%Y-%m}"] += amount
        told = self.desk.told("invoice", "paid", bill.number, "--amount", euros(amount),
                              status=3 if bill.overpaid else 0)
        same(f"paid {bill.name}", told["open"], euros(max(0, bill.open)))

    def transfer(self, bill: Bill, amount: int):
        bill.payments.append((self.desk.now.date(), amount))
        self.received[f"{self.desk.now:%Y-%m}"] += amount
        self.transfers.append(Transfer(self.desk.now.date(), reference_number(bill.number), amount,
                                       bill, left=max(0, bill.open)))

    def credit(self, bill: Bill, amount: int):
        note = bill.credit(self.desk.now.date(), amount)
        note.payer_name = bill.payer_name
        words = [] if amount == bill.total else ["--amount", euros(amount)]
        told = self.desk.told("invoice", "credit", bill.number, *words)
        same(f"credited of {bill.name}", (told["payable"], told["credits"]),
             (euros(note.total), bill.number))
        self.enter(note, told["number"])
        if bill.credited == bill.total:
            for visit in self.books.visits:
                visit.bills = [one for one in visit.bills if one is not bill]

    def bill_again(self, bill: Bill, minutes: int):
        """The visit had another length: of a bill that was credited whole."""
        payer = self.page.payers[bill.name.split()[0]]
        month = bill.name.split()[1]
        (number, visit), = [(i + 1, one) for i, one in enumerate(self.books.visits)
                            if one.payer is payer and one.day.isoformat().startswith(month)]
        visit.minutes = minutes
        self.desk.run("visit", "edit", payer.client, number, "--minutes", minutes)
        self.issue(self.books.of_month(month, self.desk.now.date(), payer.name), payer.client,
                   "--month", month)

    def remind(self, bill: Bill, fee: int):
        """A consumer's fee is the program's to know; another one is said."""
        bill.remind(self.desk.now.date(), fee)
        told = self.desk.told("invoice", "remind", bill.number,
                              *([] if bill.consumer else ["--fee", euros(fee)]))
        _, _, interest = bill.reminders[-1]
        same(f"reminded of {bill.name}",
             [told[key] for key in ("open", "fee", "interest", "asked")],
             [euros(sum_of) for sum_of in (bill.open, fee, interest, bill.asked)])

    def read_bank_file(self, month: str):
        """What the bank tells of the month, twice: nothing is booked a second time."""
        told = sorted((one for one in self.transfers if one.day <= self.desk.now.date()),
                      key=lambda one: one.day)
        self.transfers = [one for one in self.transfers if one not in told]
        entries = [ENTRY.format(amount=euros(one.amount), day=one.day, archive=f"{month}-{i}",
                                reference=REFERENCE.format(one.reference) if one.reference else "")
                   for i, one in enumerate(told)]
        path = self.desk.file("bank.xml", STATEMENT.format(month=month, entries="\n".join(entries)))
        left = [one for one in told if one.result != "booked"]
        shown = self.desk.told("invoice", "match", path, status=3 if left else 0)["payments"]
        same(f"the bank in {month}",
             [(one["invoice"], one["paid_on"], one["amount"], one["open"], one["result"])
              for one in shown],
             [(one.bill and one.bill.number, str(one.day), euros(one.amount),
               None if one in left else euros(one.left), one.result)
              for one in sorted(told, key=lambda one: one in left)])
        again = self.desk.told("invoice", "match", path, status=3 if left else 0)["payments"]
        same(f"the bank in {month}, again", [one["result"] for one in again],
             [one.result for one in left])

    # --- what the accountant gets

    def line_of(self, bill: Bill) -> dict[str, str]:
        """A line of the list that was asked for."""
        sign = -1 if bill.credits else 1
        return {"number": str(bill.number), "draft": "", "client": str(bill.client),
                "client_name": self.page.people[bill.client].name, "payer_name": bill.payer_name,
                "issued": str(bill.issued), "due": "" if bill.credits else str(bill.due),
                "reference": reference_number(bill.number), "net": euros(sign * bill.net),
                "tax": euros(sign * bill.tax), "payable": euros(sign * bill.total),
                "paid": euros(bill.paid), "open": "" if bill.credits else euros(max(0, bill.open) - bill.overpaid),
                "state": bill.state}

    def list_month(self, month: str):
        done = self.desk.run("invoice", "list", "--month", month, "--format", "csv")
        listed = list(csv.DictReader(io.StringIO(done.stdout.decode().replace("\r\n", "\n"))))
        bills = [bill for bill in self.books.bills if f"{bill.issued:%Y-%m}" == month]
        expected = []
        for bill in bills:
            taxable, exempt = self.books.sold(bill.issued.year, bill.number)
            expected.append({**self.line_of(bill), "year_taxable": euros(taxable),
                             "year_exempt": euros(exempt)})
        for program, books in zip(listed, expected, strict=True):
            same(f"bill {books['number']} in the list of {month}", program, books)
        self.turnover(done.stderr.decode(), int(month[:4]))

    def turnover(self, said: str, year: int):
        """Of this year and the last one, as the threshold of a small business looks at them."""
        told = re.findall(r"(\d{4}).*?€([\d,.]+).*?€([\d,.]+)", said)
        expected = []
        for one in (year, year - 1):
            taxable, exempt = self.books.sold(one)
            expected.append((str(one), euros(exempt), euros(taxable)))
        same("what was sold", [(of, a.replace(",", ""), b.replace(",", "")) for of, a, b in told],
             expected)

    # --- the end

    def close(self):
        self.compare_bills()
        self.compare_visits()
        self.compare_allowances()

    def compare_bills(self):
        listed = self.desk.told("invoice", "list")["invoices"]
        for one, bill in zip(listed, self.books.bills, strict=True):
            shown = {key: "" if one[key] is None else str(one[key]) for key in self.line_of(bill)}
            same(f"bill {bill.number}", shown, self.line_of(bill))
        owed = self.desk.told("invoice", "list", "--open")["invoices"]
        same("what is owed", [one["number"] for one in owed],
             [bill.number for bill in self.books.bills if not bill.credits and bill.open > 0])
        for bill in self.books.bills:
            if bill.name in self.unusual:
                self.compare_record(bill)

    def compare_record(self, bill: Bill):
        """One about which something is told on the page, with all that happened to it."""
        shown = self.desk.told("invoice", "show", bill.number, "--format", "json")
        same(f"the record of {bill.name}",
             (shown["interest"], shown["payable"], shown["credited"] or "0.00", shown["paid"],
              len(shown["payments"]), len(shown["reminders"])),
             (f"{bill.interest(bill.issued) / 10:g}", euros(bill.total), euros(bill.credited), euros(bill.paid),
              len(bill.payments), len(bill.reminders)))

    def compare_visits(self):
        listed = {one["number"]: one for one in self.desk.told("visit", "list")["visits"]}
        for number, visit in enumerate(self.books.visits, 1):
            same(f"visit {number} is in the list", number in listed, not visit.removed)
            if visit.removed:
                continue
            one = listed[number]
            billed = any("share" not in bill.name for bill in visit.bills)
            same(f"visit {number}",
                 (one["client"], one["day"], one["minutes"], one["state"], one["invoice"] is None),
                 (visit.payer.client, str(visit.day), visit.minutes,
                  "held" if visit.held else "cancelled", not billed))

    def compare_allowances(self):
        for payer in self.page.payers.values():
            if payer.limit is None:
                continue
            noun = "voucher" if payer.name[0] == "V" else "commitment"
            shown = self.desk.told(noun, "show", payer.client, self.numbers[payer.name])
            minutes, amount, visits = self.books.used(payer)
            left = max(0, self.left(payer))  # what was used says by how much it was overdrawn
            by_unit = {"hours": (left, None, None), "euros": (None, euros(left), None),
                       "visits": (None, None, left)}[payer.limit[1]]
            same(f"what is left of {payer.name}",
                 tuple(shown[key] for key in ("used_minutes", "used_amount", "used_visits",
                                              "left_minutes", "left_amount", "left_visits")),
                 (minutes, euros(amount), visits, *by_unit))
            # What the issuer pays for the visits is what stands on its bills, before any tax.
            billed = sum(line.amount for bill in self.books.bills for line in bill.lines
                         if bill.name.split()[0] == payer.name and "share" not in bill.name)
            same(f"what {payer.name} was billed", euros(billed), euros(amount))
            if noun == "voucher":
                same(f"the own share of {payer.name}", shown["own_share"],
                     euros(sum(unit for whose, unit in payer.units() if whose)))

    # --- the sums

    def months(self) -> list[dict[str, str]]:
        rows = []
        for month in sorted({f"{bill.issued:%Y-%m}" for bill in self.books.bills}):
            of_month = [bill for bill in self.books.bills if f"{bill.issued:%Y-%m}" == month]
            notes = [bill for bill in of_month if bill.credits]
            net, tax, total = (sum(getattr(bill, key) * (-1 if bill.credits else 1)
                                   for bill in of_month) for key in ("net", "tax", "total"))
            rows.append({"month": month, "bills": str(len(of_month) - len(notes)),
                         "credit notes": str(len(notes)), "net": euros(net), "tax": euros(tax),
                         "to pay": euros(total), "received": euros(self.received[month])})
        return rows

    def sums(self) -> dict[str, int]:
        bills = [bill for bill in self.books.bills if not bill.credits]
        counted = [visit for visit in self.books.visits if visit.counts]
        monthly = [bill for bill in bills for payer in self.books.payers
                   if payer.per == "month" and bill.name.split()[0] == payer.name]
        sums = {
            "visits at their prices": sum(visit.price(unit) for visit in counted
                                          for _, unit in visit.payer.units()),
            "months at theirs": sum(bill.total for bill in monthly),
            "bills by hand": sum(bill.total for bill in bills if bill.name == "by hand"),
            "tax on top": sum(bill.tax for bill in bills if bill.on_top),
            "credited whole and billed again": sum(bill.total for bill in bills
                                                   if bill.credited == bill.total),
            "billed": sum(bill.total for bill in bills),
            "credited": sum(bill.total for bill in self.books.bills if bill.credits),
            "received": sum(self.received.values()),
            "of it above the bills": -sum(min(0, bill.open) for bill in bills),
            "owed": sum(max(0, bill.open) for bill in bills),
        }
        *parts, billed, credited, received, above, owed = sums.values()
        same("visits, months and the rest are the bills", euros(sum(parts)), euros(billed))
        same("bills and payments", euros(billed - credited), euros(received - above + owed))
        for year in (2025, 2026):
            sums[f"sold in {year}, exempt"], sums[f"sold in {year}, taxable"] = \
                reversed(self.books.sold(year))
        return sums


def main():
    page = Page(Path(__file__).resolve().parent / "year.md")
    with temporary_folder() as folder:
        year = Year(page, Desk(Path(folder) / "home"))
        year.live()
    sums = [{"sum": name, "euros": euros(amount)} for name, amount in year.sums().items()]
    if "--sums" in sys.argv:
        for row in [*year.months(), *sums]:
            print("| " + " | ".join(row.values()) + " |")
        return
    same("the months", page.months, year.months())
    same("the sums", page.sums, sums)
    print(f"{year.desk.commands} commands, {len(year.books.visits)} visits, "
          f"{len(year.books.bills)} bills and credit notes")


if __name__ == "__main__":
    os.umask(0o077)
    main()
