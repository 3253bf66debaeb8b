// Where a record's data come from, and since when and why they are so: the source and provenance of
// what is written down.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The source and its fields
    {"record.source", "tietolähde", "informationskälla", "source"},
    {"field.origin", "tietolähde", "informationskälla", "source"},
    {"field.received", "saatu", "mottagen den", "received"},
    {"field.asked_by", "pyytäjä", "begärd av", "asked for by"},
    {"field.purpose", "käyttötarkoitus", "ändamål", "purpose"},
    {"error.source.received-future", "{field}: päivä on tulevaisuudessa",
     "{field}: dagen ligger i framtiden", "{field}: the day is in the future"},
    // By who gives the data of such a record when no source is named
    {"form.source.client",
     "Mistä tiedot on saatu. Jos jätät tämän tyhjäksi, lähteeksi merkitään: kirjattu tänään "
     "yhdessä asiakkaan kanssa",
     "Varifrån uppgifterna kommer. Lämnas detta tomt blir källan: antecknade i dag tillsammans med "
     "klienten",
     "Where the data come from. If you leave this empty, the source will be: written down today "
     "together with the client"},
    {"form.source.guardian",
     "Mistä tiedot on saatu. Jos jätät tämän tyhjäksi, lähteeksi merkitään: saatu tänään "
     "huoltajalta, edustajalta tai läheiseltä itseltään",
     "Varifrån uppgifterna kommer. Lämnas detta tomt blir källan: mottagna i dag av "
     "vårdnadshavaren, företrädaren eller den närstående själv",
     "Where the data come from. If you leave this empty, the source will be: received today from "
     "the guardian, representative or close person in question"},
    {"form.source.practice",
     "Mistä tiedot on saatu. Jos jätät tämän tyhjäksi, lähteeksi merkitään: palveluntuottaja "
     "tänään",
     "Varifrån uppgifterna kommer. Lämnas detta tomt blir källan: tjänsteproducenten i dag",
     "Where the data come from. If you leave this empty, the source will be: the service provider, "
     "today"},

    // The provenance of a change
    {"field.valid_from", "voimassa alkaen", "gäller från och med", "in force since"},
    {"field.reason", "syy", "orsak", "reason"},
    {"field.requested_by", "kenen pyynnöstä", "på begäran av", "at the request of"},
    {"form.change", "Mistä päivästä alkaen tieto on voimassa, miksi se muuttuu ja kenen pyynnöstä",
     "Från vilken dag uppgiften gäller, varför den ändras och på vems begäran",
     "Since when it is so, why it is changed and at whose request"},

    // In the report: sources, Art. 15(1)(g)
    {"report.sources.heading", "Liite: mistä tiedot on saatu",
     "Bilaga: varifrån uppgifterna kommer", "Appendix: where the data came from"},
    {"report.sources.intro",
     "Lähteen numero on merkitty edellä kunkin tiedon ja jäljempänä kunkin muutoksen kohdalle.",
     "Källans nummer anges vid varje uppgift ovan och vid varje ändring nedan.",
     "The number of each item’s source stands beside the items above and the changes below."},
    {"report.sources.none", "Tietolähteitä ei ole kirjattu.",
     "Inga informationskällor har antecknats.", "No sources have been recorded."},
    {"report.source.number", "Lähde {number}", "Källa {number}", "Source {number}"},
    {"report.source.client", "kirjattu yhdessä asiakkaan kanssa",
     "antecknade tillsammans med klienten", "written down together with the client"},
    {"report.source.guardian", "huoltaja, edustaja tai läheinen itse",
     "vårdnadshavaren, företrädaren eller den närstående själv",
     "the guardian, representative or close person in question"},
    {"report.source.practice", "palveluntuottaja", "tjänsteproducenten", "the service provider"},
    {"report.source.unknown", "ei kirjattu", "ej antecknad", "not recorded"},
    {"report.source.system", "ohjelma itse", "programmet självt", "the program itself"},
    {"kind.provenance", "tietolähteet ja muutoshistoria", "informationskällor och ändringshistorik",
     "sources and history of changes"},
    {"kind.provenance.purpose", "tietojen alkuperän ja oikeellisuuden todentaminen",
     "verifiering av uppgifternas ursprung och riktighet",
     "showing where the data came from and that they are right"},
};

}  // namespace

std::span<const Entry> source_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
