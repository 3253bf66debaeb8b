// What is wrong with a command line. In the order of their keys.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"error.usage.choice-number", "{option} {choice}: anna myös numero",
     "{option} {choice}: ange också numret", "{option} {choice}: give the number too"},
    {"error.usage.choice", "valitsimen {option} arvon pitää olla yksi näistä: {choices}",
     "värdet för {option} måste vara något av dessa: {choices}",
     "the value of {option} has to be one of: {choices}"},
    {"error.usage.date",
     "valitsimen {option} arvon pitää olla päivä, esimerkiksi 31.1.1990 tai 1990-01-31",
     "värdet för {option} måste vara en dag, till exempel 31.1.1990 eller 1990-01-31",
     "the value of {option} has to be a day, as 31.1.1990 or 1990-01-31"},
    {"error.usage.date-ambiguous",
     "valitsimen {option} päivän voi lukea kahdella tavalla: kirjoita se muodossa 31.1.1990 tai "
     "1990-01-31",
     "dagen i {option} kan läsas på två sätt: skriv den i formen 31.1.1990 eller 1990-01-31",
     "the day of {option} can be read in two ways: write it as 31.1.1990 or 1990-01-31"},
    {"error.usage.date-impossible", "valitsimen {option} päivää ei ole kalenterissa",
     "dagen i {option} finns inte i kalendern", "the day of {option} is in no calendar"},
    {"error.usage.field", "valitsimen {option} nimeämää kenttää ei ole",
     "det fält som {option} nämner finns inte", "there is no field that {option} names"},
    {"error.usage.descriptor-twice", "tiedostokuvaaja {number} on annettu kahdelle tunnuslauseelle",
     "fildeskriptorn {number} har angetts för två lösenfraser",
     "the descriptor {number} is given for two passphrases"},
    {"error.usage.input-twice", "vakiosyöte on annettu kahteen tarkoitukseen",
     "standardinmatningen har angetts för två ändamål", "standard input is given for two purposes"},
    {"error.usage.json-and-format", "--json ja --format {format} sulkevat toisensa pois",
     "--json och --format {format} utesluter varandra",
     "--json and --format {format} contradict each other"},
    {"error.usage.contradiction", "{one} ja {other} ovat ristiriidassa",
     "{one} och {other} motsäger varandra", "{one} and {other} contradict each other"},
    {"error.usage.empty", "{name} on tyhjä", "{name} är tom", "{name} is empty"},
    {"error.usage.missing", "{name} puuttuu komennosta", "{name} saknas i kommandot",
     "{name} is missing from the command"},
    {"error.usage.no-command", "komento puuttuu", "kommandot saknas", "there is no command"},
    {"error.usage.no-record", "tietoja ei ole annettu", "inga uppgifter har angetts",
     "no fields are given"},
    {"error.usage.no-field",
     "on annettu vain muutoksen syy, päivä tai lähde: anna myös tieto, jota se koskee",
     "bara orsaken till ändringen, dess dag eller dess källa har angetts: ange också den uppgift "
     "som ändras",
     "only the reason, the day or the source of a change is given: give a field that it is of, "
     "too"},
    {"error.usage.no-such-topic", "tällaista komentoa ei ole", "det finns inget sådant kommando",
     "there is no such command"},
    {"error.usage.one-way",
     "tiedot annetaan vain yhdellä tavalla: tiedostossa, yksitellen tai lomakkeella",
     "uppgifterna anges på bara ett sätt: i en fil, var för sig eller på ett formulär",
     "the fields are given in one way: as a file, one by one, or on the form"},
    {"error.usage.was", "--was koskee yhtä oikaistavaa tietoa: anna useampi tiedostossa",
     "--was gäller en uppgift som rättas: ange flera i en fil",
     "--was speaks of one field that is put right: give several in a file"},
    {"error.usage.no-value", "valitsimelta {option} puuttuu arvo", "värdet saknas för {option}",
     "the option {option} needs a value"},
    {"error.usage.no-verb", "komennosta {command} puuttuu jatko: {verbs}",
     "kommandot {command} är ofullständigt: {verbs}",
     "the command {command} is not complete: {verbs}"},
    {"error.usage.number",
     "valitsimen {option} arvon pitää olla kokonaisluku väliltä {lowest, number,#}–{highest, "
     "number,#}",
     "värdet för {option} måste vara ett heltal mellan {lowest, number,#} och {highest, number,#}",
     "the value of {option} has to be a whole number from {lowest, number,#} to {highest, "
     "number,#}"},
    {"error.usage.option-before-command", "valitsin {option} annetaan komennon jälkeen",
     "{option} anges efter kommandot", "the option {option} belongs after the command"},
    {"error.usage.output-descriptor",
     "{option} {number}: ohjelma kirjoittaa siihen, joten siitä ei voi lukea",
     "{option} {number}: dit skriver programmet, så därifrån kan det inte läsa",
     "{option} {number}: the program writes there, it cannot read from there"},
    {"error.usage.spreadsheet", "--spreadsheet kuuluu muotoihin csv ja tsv",
     "--spreadsheet hör till formaten csv och tsv",
     "--spreadsheet belongs to the forms csv and tsv"},
    {"error.usage.switch-value", "valitsimella {option} ei ole arvoa", "{option} tar inget värde",
     "the option {option} takes no value"},
    {"error.usage.too-many", "komennolla {command} on liikaa sanoja",
     "kommandot {command} har för många ord", "there are too many words for the command {command}"},
    {"error.usage.twice", "valitsin {option} on annettu kahdesti",
     "{option} har angetts två gånger", "the option {option} is given twice"},
    {"error.usage.two-passphrases",
     "tunnuslauseelle on annettu useampi lähde; anna yksi, esimerkiksi {option}",
     "flera källor har angetts för lösenfrasen; ange en, till exempel {option}",
     "there is more than one source for the passphrase; give one, for example {option}"},
    {"error.usage.unknown-command", "tuntematon komento {command}", "okänt kommando {command}",
     "unknown command {command}"},
    {"error.usage.unknown-option", "tuntematon valitsin {option}", "okänt alternativ {option}",
     "unknown option {option}"},
    {"error.usage.utf8", "komentorivillä on tavuja, jotka eivät ole UTF-8:aa",
     "kommandoraden innehåller byte som inte är UTF-8",
     "the command line contains bytes that are not UTF-8"},
};

}  // namespace

std::span<const Entry> usage_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
