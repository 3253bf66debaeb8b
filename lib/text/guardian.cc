// A guardian or another representative of a client.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.guardian", "huoltaja tai edustaja", "vårdnadshavare eller företrädare",
     "guardian or representative"},
    {"field.role", "asema", "roll", "role"},
    {"choice.role.guardian", "huoltaja", "vårdnadshavare", "guardian"},
    {"choice.role.legal_representative", "laillinen edustaja", "laglig företrädare",
     "legal representative"},
    {"choice.role.edunvalvoja", "edunvalvoja", "intressebevakare",
     "appointed guardian (edunvalvoja)"},
    {"choice.role.authorised", "asiakkaan valtuuttama", "befullmäktigad av klienten",
     "authorised by the client"},
    {"choice.role.parent_without_custody", "vanhempi, joka ei ole huoltaja",
     "förälder som inte är vårdnadshavare", "parent without custody"},
    {"choice.role.close_person", "läheinen", "närstående", "close person"},
    {"field.lives_with_client", "asuu asiakkaan kanssa", "bor med klienten",
     "lives with the client"},
    {"field.powers", "kelpoisuus tai valtuudet", "behörighet", "powers"},
    {"field.info_right", "oikeus saada tietoja", "rätt att få uppgifter", "right to information"},
    {"choice.info_right.full", "täysi", "full", "full"},
    {"choice.info_right.limited", "rajoitettu", "begränsad", "limited"},
    {"choice.info_right.none", "ei oikeutta", "ingen", "none"},
    {"field.guardian.valid_from", "tehtävä alkaa", "uppdraget från och med", "in the role since"},
    {"field.guardian.valid_to", "tehtävä päättyy", "uppdraget till och med", "in the role until"},
    {"error.guardian.powers",
     "{field}: tieto tarvitaan edunvalvojasta ja asiakkaan valtuuttamasta henkilöstä",
     "{field}: uppgiften behövs om en intressebevakare och om den som klienten har befullmäktigat",
     "{field}: needed of one appointed and of one whom the client has authorised"},

    // Commands and what they say
    {"command.guardian-add.summary", "lisää asiakkaalle huoltaja tai edustaja",
     "lägg till en vårdnadshavare eller företrädare", "add a client’s guardian or representative"},
    {"command.guardian-add.about",
     "Tiedot annetaan kuten komennossa add-client. CLIENT on asiakkaan numero, nimi tai nimen osa.",
     "Uppgifterna anges som i kommandot add-client. CLIENT är klientens nummer, namn eller en del "
     "av "
     "namnet.",
     "The fields are given as for add-client. CLIENT is a client’s number, name or a part of the "
     "name."},
    {"command.guardian-edit.summary", "kirjaa, että huoltajan tai edustajan tieto on muuttunut",
     "anteckna att en uppgift om en vårdnadshavare eller företrädare har ändrats",
     "record that a guardian’s data have changed"},
    {"command.guardian-edit.about",
     "Kuten komento edit. GUARDIAN on huoltajan tai edustajan numero; sen voi jättää pois, kun "
     "asiakkaalla on vain yksi.",
     "Som kommandot edit. GUARDIAN är vårdnadshavarens eller företrädarens nummer; det kan "
     "utelämnas när klienten har bara en.",
     "As edit. GUARDIAN is the guardian’s number, which may be left out when the client has only "
     "one."},
    {"command.guardian-list.summary", "luettele asiakkaan huoltajat ja edustajat",
     "lista en klients vårdnadshavare och företrädare",
     "list a client’s guardians and representatives"},
    {"command.guardian-list.about",
     "CLIENT on asiakkaan numero, nimi tai nimen osa. Luettelon näyttäminen kirjataan "
     "käyttölokiin.",
     "CLIENT är klientens nummer, namn eller en del av namnet. Att listan visas antecknas i "
     "användningsloggen.",
     "CLIENT is a client’s number, name or a part of the name. Showing the list is recorded in the "
     "use "
     "log."},
    {"command.guardian-rectify.summary", "oikaise huoltajan tai edustajan virheellinen tieto",
     "rätta en felaktig uppgift om en vårdnadshavare eller företrädare",
     "put right what the register says of a guardian"},
    {"command.guardian-rectify.about",
     "Kuten komento rectify. GUARDIAN on huoltajan tai edustajan numero; sen voi jättää pois, kun "
     "asiakkaalla on vain yksi.",
     "Som kommandot rectify. GUARDIAN är vårdnadshavarens eller företrädarens nummer; det kan "
     "utelämnas när klienten har bara en.",
     "As rectify. GUARDIAN is the guardian’s number, which may be left out when the client has "
     "only one."},
    {"form.guardian-add", "Uusi huoltaja tai edustaja", "Ny vårdnadshavare eller företrädare",
     "A new guardian or representative"},
    {"result.guardian-added", "huoltaja tai edustaja {number} lisätty asiakkaalle {client}",
     "vårdnadshavare eller företrädare {number} tillagd för klient {client}",
     "guardian {number} added to client {client}"},
    {"hint.guardian-add", "kortisto guardian add {client}", "kortisto guardian add {client}",
     "kortisto guardian add {client}"},

    // In the report and the log
    {"report.heading.guardian", "Huoltajat, edustajat ja läheiset",
     "Vårdnadshavare, företrädare och närstående", "Guardians, representatives and close persons"},
    {"report.none.guardian", "Huoltajia, edustajia tai läheisiä ei ole kirjattu.",
     "Inga vårdnadshavare, företrädare eller närstående har antecknats.",
     "No guardians, representatives or close persons have been recorded."},
    {"kind.guardian", "huoltajien, edustajien ja läheisten yhteystiedot",
     "kontaktuppgifter till vårdnadshavare, företrädare och närstående",
     "contact details of guardians, representatives and close persons"},
    {"kind.guardian.purpose", "yhteydenpito asiakkaan edustajiin ja läheisiin",
     "kontakter med klientens företrädare och närstående",
     "contact with the client’s representatives and close persons"},
    {"action.guardian.add", "lisäys", "tillägg", "added"},
    {"action.guardian.edit", "muutos", "ändring", "changed"},
    {"action.guardian.list", "huoltajat ja edustajat näytetty luettelossa",
     "vårdnadshavare och företrädare visade i förteckning", "guardians shown in a list"},
    {"action.guardian.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.guardian.show", "katselu", "visning", "shown"},
    {"action.guardian.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> guardian_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
