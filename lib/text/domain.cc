// Names of fields, choices and records, and what is wrong with a value.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // Records
    {"record.client", "asiakas", "klient", "client"},
    {"record.guardian", "huoltaja tai edustaja", "vårdnadshavare eller företrädare",
     "guardian or representative"},
    {"record.source", "tietolähde", "informationskälla", "source"},

    // Fields
    {"field.family_name", "sukunimi", "efternamn", "family name"},
    {"field.given_names", "etunimet", "förnamn", "given names"},
    {"field.call_name", "kutsumanimi", "tilltalsnamn", "name used"},
    {"field.identity_code", "henkilötunnus", "personbeteckning", "personal identity code"},
    {"field.birth_date", "syntymäaika", "födelsedatum", "date of birth"},
    {"field.street", "katuosoite", "gatuadress", "street address"},
    {"field.postcode", "postinumero", "postnummer", "postcode"},
    {"field.city", "postitoimipaikka", "postort", "town"},
    {"field.country", "maa", "land", "country"},
    {"field.other_addresses", "muut osoitteet", "andra adresser", "other addresses"},
    {"field.phones", "puhelinnumerot", "telefonnummer", "telephone numbers"},
    {"field.emails", "sähköpostiosoitteet", "e-postadresser", "e-mail addresses"},
    {"field.language", "asiointikieli", "kontaktspråk", "language of service"},
    {"field.home_municipality", "kotikunta", "hemkommun", "home municipality"},
    {"field.safety_prohibition", "turvakielto", "spärrmarkering", "non-disclosure for safety"},
    {"field.regime", "sovellettava sääntely", "tillämpad lagstiftning", "rules that apply"},
    {"field.role", "asema", "ställning", "role"},
    {"field.origin", "tietolähde", "informationskälla", "source"},
    {"field.received", "saatu", "mottagits", "received"},
    {"field.basis", "peruste", "grund", "basis"},
    {"field.asked_by", "pyytäjä", "begärts av", "asked for by"},
    {"field.purpose", "käyttötarkoitus", "ändamål", "purpose"},

    // Choices
    {"choice.regime.social_care", "sosiaalihuolto (703/2023)", "socialvård (703/2023)",
     "social care (703/2023)"},
    {"choice.regime.other", "muu palvelu", "annan tjänst", "other service"},
    {"choice.role.guardian", "huoltaja", "vårdnadshavare", "guardian"},
    {"choice.role.legal_representative", "laillinen edustaja", "laglig företrädare",
     "legal representative"},
    {"choice.kind.added", "lisätty", "tillagt", "added"},
    {"choice.kind.edited", "muutettu", "ändrat", "changed"},
    {"choice.kind.rectified", "oikaistu", "rättat", "rectified"},

    // What is wrong with a value
    {"error.field.type", "{field}: arvo on väärää lajia", "{field}: värdet är av fel slag",
     "{field}: the value is of the wrong kind"},
    {"error.field.utf8", "{field}: teksti ei ole kelvollista UTF-8:aa",
     "{field}: texten är inte giltig UTF-8", "{field}: the text is not valid UTF-8"},
    {"error.field.control", "{field}: tekstissä on ohjausmerkki",
     "{field}: texten innehåller ett styrtecken", "{field}: the text holds a control character"},
    {"error.field.too-long",
     "{field}: teksti on liian pitkä, enintään {limit, plural, one {# merkki} other {# merkkiä}}",
     "{field}: texten är för lång, högst {limit, plural, one {# tecken} other {# tecken}}",
     "{field}: the text is too long, at most {limit, plural, one {# character} other {# "
     "characters}}"},
    {"error.field.too-many",
     "{field}: liian monta kohtaa, enintään {limit, plural, one {# kohta} other {# kohtaa}}",
     "{field}: för många poster, högst {limit, plural, one {# post} other {# poster}}",
     "{field}: too many items, at most {limit, plural, one {# item} other {# items}}"},
    {"error.field.required", "{field}: tieto puuttuu", "{field}: uppgiften saknas",
     "{field}: the value is missing"},
    {"error.field.date", "{field}: päivää ei ole tai se ei ole muodossa VVVV-KK-PP",
     "{field}: datumet finns inte eller har inte formen ÅÅÅÅ-MM-DD",
     "{field}: no such date, or not in the form YYYY-MM-DD"},
    {"error.field.choice", "{field}: arvon pitää olla yksi näistä: {choices}",
     "{field}: värdet ska vara ett av dessa: {choices}",
     "{field}: the value must be one of: {choices}"},
    {"error.field.email", "{field}: ei ole sähköpostiosoite", "{field}: är inte en e-postadress",
     "{field}: not an e-mail address"},
    {"error.field.language", "{field}: ei ole kielikoodi, esimerkiksi fi tai sv",
     "{field}: är inte en språkkod, till exempel fi eller sv",
     "{field}: not a language code such as fi or sv"},
    {"error.identity-code.form", "{field}: ei ole muodossa PPKKVV-NNNT",
     "{field}: har inte formen DDMMÅÅ-NNNT", "{field}: not in the form DDMMYY-NNNC"},
    {"error.identity-code.day", "{field}: syntymäpäivää ei ole olemassa",
     "{field}: födelsedagen finns inte", "{field}: there is no such day of birth"},
    {"error.identity-code.check", "{field}: tarkistusmerkki on väärä, tarkista kirjoitus",
     "{field}: kontrolltecknet är fel, kontrollera stavningen",
     "{field}: the check character is wrong, look for a slip of the pen"},
    {"error.client.birth-differs", "{field}: on eri päivä kuin henkilötunnuksessa",
     "{field}: är en annan dag än i personbeteckningen",
     "{field}: is not the day in the personal identity code"},
    {"error.client.birth-future", "{field}: syntymäpäivä on tulevaisuudessa",
     "{field}: födelsedagen ligger i framtiden", "{field}: the day of birth is in the future"},
    {"error.source.received-future", "{field}: päivä on tulevaisuudessa",
     "{field}: dagen ligger i framtiden", "{field}: the day is in the future"},
    {"warning.identity-code.temporary",
     "{field}: yksilönumero on väliltä 900–999, joten tunnus on tilapäinen",
     "{field}: individnumret är mellan 900 och 999, så beteckningen är tillfällig",
     "{field}: the individual number is from 900 to 999, so the code is a temporary one"},
};

}  // namespace

std::span<const Entry> domain_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
