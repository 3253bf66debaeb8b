#!/usr/bin/python3
"""Made tests/vectors/registers/0.1.kortisto, and beside it in 0.1/ what version 0.1 said of it.

    make_register_0_1.py PROGRAM FOLDER

PROGRAM was that of commit 6ea860afb31cd23f5bde7ec52ff1b2e21c807a22, the last before the schema of
0.1 changed. Neither is ever made again: a later program would not make what that one made. This
says what stands in the register, and tests/upgrade_test.py that later programs say it too.

The register holds each kind of record of 0.1 in each of its states, and entries that were undone.
The people are invented; no two values are alike, so that one that is lost or swapped is missed.
"""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import harness  # noqa: E402
from harness import EXAMPLES, FAST_CONFIG, Area  # noqa: E402

# Readings are made as of this day, lest a minor come of age.
TODAY = "2026-12-01"

# Records that were undone are not among them: clients 4 and 10.
CLIENTS = (1, 2, 3, 5, 6, 7, 8, 9)

AINO = """
family_name = "Korhonen"
given_names = "Aino Maria"
call_name = "Maija"
identity_code = "140586-914R"
street = "Esimerkkitie 12 B 34"
postcode = "00990"
city = "Helsinki"
country = "Suomi"
other_addresses = ["Kesämökki, Mallisaari 4, 21990 Parainen", "c/o Virtanen, Toinenkatu 7"]
phones = ["040 123 4567", "(09) 8765 432"]
emails = ["aino.korhonen@sahkoposti.example", "maija@tyo.example"]
language = "se"
home_municipality = "Sipoo"

[source]
origin = "Asiakas itse ja lähete"
received = 2024-01-15
basis = "Palvelusopimus 15.1.2024"
asked_by = "Kaisa Koivu"
purpose = "Asiakassuhteen hoitaminen ja laskutus"
"""

AINO_MOVES = """
street = "Uusikuja 3"
postcode = "01990"
city = "Vantaa"
[change]
valid_from = 2025-03-01
reason = "Muutti avoliittoon"
requested_by = "Aino puhelimessa"
[source]
origin = "Puhelu"
received = 2025-03-04
"""

AINO_RECTIFIED = """
call_name = "Aino"
[was]
call_name = "Maija"
[change]
reason = "Kutsumanimi oli toisen asiakkaan"
requested_by = "Aino, kirje 7.4.2025"
valid_from = 2024-01-15
[source]
origin = "Oikaisupyyntö"
received = 2025-04-08
basis = "Tietosuoja-asetus 16"
asked_by = "Aino Korhonen"
purpose = "Tiedon oikaiseminen"
"""

LEO = """
family_name = "Nieminen"
given_names = "Leo Elias"
identity_code = "030316A927C"
street = "Kuvitteellinenkatu 5"
postcode = "33990"
city = "Tampere"
home_municipality = "Ylöjärvi"

[[guardian]]
family_name = "Niemelä"
given_names = "Sanna Kaarina"
role = "guardian"
street = "Kuvittelijantie 6"
postcode = "33991"
city = "Nokia"
country = "Finland"
phones = ["+358 50 765 4321", "03 7654 111"]
emails = ["sanna@nieminen.example"]

# His address is not for others to know (turvakielto).
[[guardian]]
family_name = "Lindström"
given_names = "Åke"
role = "guardian"
street = "Salattutie 8"
postcode = "20990"
city = "Turku"
phones = ["+358 44 987 6543"]
safety_prohibition = true

[source]
origin = "Esimerkkilän hyvinvointialue"
received = 2024-02-02
basis = "Maksusitoumus 55"
asked_by = "Esimerkkipalvelu Koivu"
purpose = "Palvelun järjestäminen"
"""

REPRESENTATIVE = """
family_name = "Edustaja"
given_names = "Outi"
role = "legal_representative"
phones = ["+358 45 111 2223"]
[source]
origin = "Digi- ja väestötietovirasto"
received = 2024-05-20
basis = "Holhousasia"
"""

# Whose address is withheld in the history too.
AKE_MOVES = """
street = "Piilopolku 1"
city = "Naantali"
[change]
valid_from = 2024-09-01
reason = "Muutto syyskuussa"
"""

SANNA_RECTIFIED = """
family_name = "Nieminen"
emails = ["sanna.nieminen@posti.example"]
[was]
family_name = "Niemelä"
emails = ["sanna@nieminen.example"]
[change]
reason = "Sukunimi kuultu väärin"
requested_by = "Sanna"
"""

# An adult of another regime, born abroad, without a plan.
NINO = """
family_name = "ბერიძე"
given_names = "ნინო"
birth_date = 1979-07-22
street = "Mallikuja 3 A 1"
postcode = "0108"
city = "თბილისი"
country = "საქართველო"
phones = ["+995 555 12 34 56"]
emails = ["nino@beridze.example"]
language = "ka"
regime = "other"
"""

BY_MISTAKE = """
family_name = "Erehdys"
given_names = "Kahdesti Kirjattu"
[[guardian]]
family_name = "Erehdyksen"
given_names = "Huoltaja"
[source]
origin = "Väärä kansio"
"""

# Over 65, of whom only the birth date is known.
EINO = """
family_name = "Mäkelä"
given_names = "Eino Olavi"
birth_date = 1948-10-30
home_municipality = "Kuopio"
[[guardian]]
family_name = "Valvoja"
given_names = "Tuula"
role = "legal_representative"
"""

# Of whom neither code nor birth date is known, nor more than one name.
SAGA = """
family_name = "Saga"
language = "sv"
emails = ["saga@vieras.example"]
"""

# A minor of another regime, by the birth date.
SIGNE = """
family_name = "Ek"
given_names = "Signe"
birth_date = 2012-06-15
regime = "other"
[[guardian]]
family_name = "Ek"
given_names = "Disa"
phones = ["+358 40 555 6667"]
"""

# A minor when the first plan began, an adult now: the longer retention is that of all plans.
VEIKKO = """
family_name = "Täysi-Ikäinen"
given_names = "Veikko"
birth_date = 2006-05-05
"""

# A non-disclosure for safety of the client's own.
HELMI = """
family_name = "Turvattu"
given_names = "Helmi"
identity_code = "010170-999R"
street = "Suojakuja 9"
postcode = "40990"
city = "Jyväskylä"
safety_prohibition = true
"""

WHOLE_PLAN = '''
service = "Perhetyö"
own_view = """
Arki on raskasta.

Uni ei riitä."""
professional_view = "Aino jaksaa, kun lepää."
need = "Lepoa ja rytmiä"
strengths = "Sisukas, rehellinen"
goals = """
Iltarutiini löytyy.

Ystäviä tavataan viikoittain."""
methods = "Kotikäynnit, keskustelut"
meeting_frequency = "Joka toinen viikko"
starts_on = 2024-02-01
ends_on = 2025-01-31
duration_estimate = "Noin vuosi"
other_services = "Neuvola"
other_actors = "Terveydenhoitaja mittaa kasvun."
supporters = "Isovanhemmat, naapuri"
guardian_contact = "Ei huoltajia"
additions = "Koira mukana käynneillä"
told_duty_to_report = 2024-01-20
told_confidentiality = 2024-01-21
told_insurance = 2024-01-22
follow_ups = [2024-06-03, 2024-12-02]
basis = "Palvelusopimus 1/2024"
author = "Kaisa Koivu, sosionomi"

[source]
origin = "Suunnittelupalaveri"
received = 2024-01-22
basis = "Palvelusopimus 1/2024"
asked_by = "Aino Korhonen ja Kaisa Koivu"
purpose = "Suunnitelman laatiminen"
'''

AGREED = """
agreed_on = 2024-02-05
agreed_at = "Helsinki"
paper_place = "Kansio 3, lukittu kaappi"
"""

# Of an agreed plan: a new version.
REVIEWED = """
reviewed_on = 2024-06-05
goals = "Iltarutiini pysyy."
follow_ups = [2024-12-09]
[change]
reason = "Väliarvio kesäkuussa"
requested_by = "Aino ja terveydenhoitaja"
"""

AGREED_AGAIN = """
agreed_on = 2024-06-17
agreed_at = "Vantaa"
paper_place = "Kansio 4"
"""

# What an agreed plan says was wrong all the time.
PLAN_RECTIFIED = """
supporters = "Isoäiti ja naapuri"
[was]
supporters = "Isovanhemmat, naapuri"
[change]
reason = "Isoisä ei osallistu"
requested_by = "Aino"
valid_from = 2024-02-01
"""

OF_BUYER = """
service = "Tukihenkilötoiminta"
guardian_contact = "Sanna soittaa kuukausittain"
goals = "Yksi harrastus"
starts_on = 2024-02-12
follow_ups = [2024-05-13]
controller = "buyer"
controller_name = "Esimerkkilän Perhepalvelut Oy"
basis = "Maksusitoumus 55"
author = "Kaisa Koivu, vastuuhenkilö"
agreed_on = 2024-02-12
agreed_at = "Tampere"
paper_place = "Alkuperäinen toimitettu ostajalle"
"""

OF_OTHER_BUYER = """
service = "Loma-ajan tuki"
guardian_contact = "Viesti perjantaisin"
starts_on = 2024-06-03
controller = "buyer"
controller_name = "Toisen Kaupungin Hoiva Oy"
basis = "Maksusitoumus 77"
agreed_on = 2024-05-30
agreed_at = "Nokia"
"""

OF_COUNTY = """
service = "Ammatillinen tukisuhde"
guardian_contact = "Outi lukee raportit"
starts_on = 2025-01-07
controller = "wellbeing_county"
controller_name = "Esimerkkilän hyvinvointialue"
basis = "Palveluseteli 12/2025"
agreed_on = 2025-01-07
reviewed_on = 2025-05-02
follow_ups = [2025-05-01, 2025-11-03]
"""


class Maker:
    def __init__(self, area: Area, program: str) -> None:
        self.area = area
        self.program = program

    def __call__(self, *command: str, text: str = "") -> bytes:
        """`text` is the file of --from."""
        words = list(command)
        if text:
            entry = self.area.root / "entry.toml"
            entry.write_text(text, encoding="utf-8")
            words += ["--from", str(entry)]
        done = self.area.run([*words, "--no-input", "--passphrase-file", "{root}/old"],
                             program=self.program)
        if done.returncode not in harness.DONE:
            harness.fail(f"{command}: exit {done.returncode}\n{done.stderr.decode()}")
        return done.stdout

    def undo(self) -> None:
        self("undo")


def clients(make: Maker) -> None:
    make("add-client", text=AINO)
    make("edit", "1", text=AINO_MOVES)
    make("rectify", "1", text=AINO_RECTIFIED)
    make("edit", "1", "--home-municipality", "Väärälä")
    make.undo()
    make("edit", "1", "--clear", "other_addresses", "--reason", "Mökki myyty")

    make("add-client", text=LEO)
    make("guardian", "add", "2", text=REPRESENTATIVE)
    make("guardian", "edit", "2", "2", text=AKE_MOVES)
    make("guardian", "rectify", "2", "1", text=SANNA_RECTIFIED)
    make("guardian", "edit", "2", "1", "--street", "Erehdystie 1")
    make.undo()
    make("guardian", "add", "2", "--family-name", "Väärinkirjattu")
    make("guardian", "edit", "2", "4", "--phone", "040 000 0001")
    make.undo()
    make.undo()

    make("add-client", text=NINO)
    make("add-client", text=BY_MISTAKE)
    make("edit", "4", "--street", "Olematon 1")
    make.undo()
    make.undo()
    for text in (EINO, SAGA, SIGNE, VEIKKO, HELMI):
        make("add-client", text=text)
    make("edit", "6", "--regime", "other", "--reason", "Kirjattu väärälle lomakkeelle")
    make("rectify", "6", "--regime", "social_care", "--was", "other", "--reason", "Oli oikein")


def plans_of_the_practice(make: Maker) -> None:
    # 1, 2: drafted, agreed, reviewed, agreed anew; 3: a draft of a third version.
    make("plan", "add", "1", text=WHOLE_PLAN)
    make("plan", "edit", "1", "--strengths", "Sisukas, rehellinen, hauska")
    make("plan", "edit", "1", "1", text=AGREED)
    make("plan", "review", "1", "1", text=REVIEWED)
    make("plan", "edit", "1", "2", text=AGREED_AGAIN)
    make("plan", "rectify", "1", "2", text=PLAN_RECTIFIED)
    make("plan", "edit", "1", "2", "--methods", "Etätapaamiset", "--valid-from", "2026-02-02")
    # Another under the same controller; a slip in it, and an agreement that was none.
    make("plan", "add", "1", "--service", "Keskusteluapu", "--basis", "Palvelusopimus 2/2025")
    make("plan", "edit", "1", "4", "--need", "Erehdys")
    make.undo()
    make("plan", "edit", "1", "3", "--agreed-on", "2026-02-03")
    make.undo()
    # 5 was never meant, nor was a version of 2.
    make("plan", "add", "1", "--service", "Erehdyksessä lisätty")
    make.undo()


def plans_of_others(make: Maker) -> None:
    # Of a minor: two buyers and a county, one of them ended, and one of the practice given up.
    make("plan", "add", "2", text=OF_BUYER)
    make("plan", "add", "2", text=OF_OTHER_BUYER)
    make("plan", "add", "2", text=OF_COUNTY)
    make("plan", "end", "2", "7", "--ended-on", "2024-08-09", "--end-reason", "Loma päättyi")
    make("plan", "add", "2", "--service", "Yksityinen tuki", "--guardian-contact", "Ei sovittu")
    make("plan", "end", "2", "9", "--ended-on", "2025-02-01", "--end-reason", "Ei aloitettu")
    # The buyer's name was wrong, in an agreed plan.
    make("plan", "rectify", "2", "6", "--controller-name", "Esimerkkilän Perhetuki Oy", "--was",
         "Esimerkkilän Perhepalvelut Oy", "--reason", "Ostajan nimi oli väärin")

    # Everything of this client has ended, a version that was replaced too.
    make("plan", "add", "5", "--service", "Kotiapu", "--starts-on", "2023-03-01", "--controller",
         "wellbeing_county", "--controller-name", "Savolan hyvinvointialue", "--agreed-on",
         "2023-03-01", "--agreed-at", "Kuopio")
    make("plan", "edit", "5", "10", "--goals", "Kauppa kerran viikossa", "--agreed-on",
         "2023-09-01", "--agreed-at", "Siilinjärvi")
    make("plan", "end", "5", "11", "--ended-on", "2024-02-29", "--end-reason",
         "Muutto hoivakotiin")

    # A draft that changed its controller before it was agreed; a plan given up in between.
    make("plan", "add", "6", "--service", "Ryhmä", "--follow-up", "2027-01-15")
    make("plan", "edit", "6", "12", "--controller", "buyer", "--controller-name",
         "Vieraan Ostaja Oy", "--reason", "Ostaja löytyi")
    make("plan", "edit", "6", "12", "--controller", "practice", "--clear", "controller_name",
         "--reason", "Ostaja perui")

    make("plan", "add", "7", "--service", "Ratsastusryhmä", "--guardian-contact", "Disa kuskaa",
         "--controller", "buyer", "--controller-name", "Esimerkkilän Perhetuki Oy")

    make("plan", "add", "8", "--service", "Nuoren tuki", "--starts-on", "2023-01-09",
         "--agreed-on", "2023-01-09")
    make("plan", "end", "8", "14", "--ended-on", "2024-06-30")
    make("plan", "add", "8", "--service", "Aikuisen tuki", "--starts-on", "2024-08-01",
         "--agreed-on", "2024-08-01")
    make("plan", "end", "8", "15", "--ended-on", "2025-12-31", "--end-reason", "Tavoite täyttyi")

    # A version under another controller than the one before it, and a draft for the third.
    make("plan", "add", "9", "--service", "Turvakoti", "--starts-on", "2025-04-01", "--agreed-on",
         "2025-04-01", "--basis", "Oma sopimus")
    make("plan", "edit", "9", "16", "--controller", "buyer", "--controller-name",
         "Suojelu ry", "--basis", "Maksusitoumus 99", "--agreed-on", "2025-10-01")
    make("plan", "edit", "9", "17", "--controller", "wellbeing_county", "--controller-name",
         "Keskilän hyvinvointialue")


def undone_at_last(make: Maker) -> None:
    """So that the highest number of each kind belongs to what is gone."""
    make("plan", "review", "2", "6", "--goals", "Erehdyksessä uusi versio")
    make.undo()
    make("plan", "add", "9", "--service", "Viimeinen erehdys")
    make.undo()
    make("add-client", text=BY_MISTAKE.replace("Erehdy", "Hairahdu"))
    make.undo()
    # Reading is in the log too.
    make("show", "1")
    make("list")
    make("find", "Nieminen")
    make("plan", "list", "2")


def readings() -> list[tuple[str, list[str]]]:
    """What is asked of the register: the file for the answer, and the command."""
    out = [("list.json", ["list", "--format", "json"]),
           ("list.txt", ["list"]),
           ("plan-list.json", ["plan", "list", "--format", "json"]),
           ("plan-list.txt", ["plan", "list"]),
           ("plan-list-due.json", ["plan", "list", "--due", "--format", "json"])]
    for client in map(str, CLIENTS):
        out += [(f"export-{client}.json", ["export", client, "--format", "json"]),
                (f"export-{client}.fi.txt", ["export", client, "--format", "text", "--lang", "fi"]),
                (f"show-{client}.json", ["show", client, "--json"]),
                (f"show-{client}.txt", ["show", client]),
                (f"guardian-list-{client}.json",
                 ["guardian", "list", client, "--format", "json"]),
                (f"plan-list-{client}.json", ["plan", "list", client, "--format", "json"])]
    for client, plan in ((1, 1), (2, 8), (9, 17)):
        out += [(f"plan-show-{plan}.json", ["plan", "show", str(client), str(plan), "--json"]),
                (f"plan-show-{plan}.txt", ["plan", "show", str(client), str(plan)])]
    return [(name, [*command, "--as-of", TODAY]) for name, command in out]


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    program, folder = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    said = folder / "0.1"
    said.mkdir(parents=True)
    config = (EXAMPLES / "config.toml").read_text(encoding="utf-8").replace('"fi"', '"en"', 1)
    with harness.temporary_folder() as temporary:
        root = Path(temporary)
        area = Area.create(root / "made", config + FAST_CONFIG)
        make = Maker(area, program)
        make("init")
        clients(make)
        plans_of_the_practice(make)
        plans_of_others(make)
        undone_at_last(make)
        shutil.copy(area.register, folder / "0.1.kortisto")
        commands = []
        for name, command in readings():
            # Each from a copy of the register, because each reading adds a row to its log.
            reading = Area.create(root / name, config + FAST_CONFIG)
            reading.register.parent.mkdir()
            shutil.copy(folder / "0.1.kortisto", reading.register)
            (said / name).write_bytes(Maker(reading, program)(*command))
            commands.append(f"{name} {' '.join(command)}\n")
        (said / "commands").write_text("".join(commands), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
