// Keys to a client's home that a worker has.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    // The record and its fields
    {"record.key_handover", "avaimen luovutus", "överlämning av nyckel", "key handover"},
    {"field.keys", "avaimet", "nycklar", "keys"},
    {"field.key_use", "käyttö", "användning", "use"},
    {"field.holder", "avainten haltija", "nyckelinnehavare", "holder"},
    {"field.handed_on", "luovutettu", "överlämnat den", "handed over"},
    {"field.returned_on", "palautettu", "återlämnat den", "returned"},
    {"choice.key_use.visits", "käynnit", "besök", "visits"},
    {"choice.key_use.emergencies", "hätätilanteet", "nödsituationer", "emergencies"},

    // Commands and what they say
    {"command.key-handover-add.summary", "kirjaa avaimen luovutus", "anteckna nycklar",
     "record a handover of keys"},
    {"command.key-handover-add.about", "CLIENT on asiakkaan numero tai nimen osa.",
     "CLIENT är klientens nummer eller en del av namnet.",
     "CLIENT is a client’s number or a part of the name."},
    {"command.key-handover-edit.summary", "kirjaa, että avaimet on palautettu",
     "anteckna att nycklarna har återlämnats", "record that keys went back"},
    {"command.key-handover-edit.about", "Kuten komento edit.", "Som kommandot edit.", "As edit."},
    {"command.key-handover-list.summary", "luettele avainten luovutukset", "lista nycklar",
     "list handovers of keys"},
    {"command.key-handover-list.about", "Ilman asiakasta kaikkien.", "Utan klient allas.",
     "Without a client everybody’s."},
    {"command.key-handover-rectify.summary", "oikaise avaimen luovutus", "rätta en överlämning",
     "put a handover right"},
    {"command.key-handover-rectify.about", "Kuten komento rectify.", "Som kommandot rectify.",
     "As rectify."},
    {"command.key-handover-show.summary", "näytä avaimen luovutus", "visa en överlämning",
     "show a handover"},
    {"command.key-handover-show.about", "CLIENT on asiakkaan numero tai nimen osa.",
     "CLIENT är klientens nummer eller en del av namnet.",
     "CLIENT is a client’s number or a part of the name."},
    {"form.key_handover-add", "Uusi avaimen luovutus", "Ny överlämning", "A new key handover"},
    {"result.key_handover-added", "avaimen luovutus {number} kirjattu asiakkaalle {client}",
     "överlämning {number} antecknad för klient {client}",
     "key handover {number} added to client {client}"},

    // In the report and the log
    {"report.heading.key_handover", "Avainten luovutukset", "Nycklar", "Key handovers"},
    {"report.none.key_handover", "Avaimia ei ole luovutettu.", "Inga nycklar.", "No keys."},
    {"kind.key_handover", "avainten luovutukset", "nycklar", "key handovers"},
    {"kind.key_handover.purpose", "pääsy asiakkaan kotiin", "tillträde till klientens hem",
     "access to the client’s home"},
    {"action.key_handover.add", "lisäys", "tillägg", "added"},
    {"action.key_handover.edit", "muutos", "ändring", "changed"},
    {"action.key_handover.list", "luettelo", "förteckning", "listed"},
    {"action.key_handover.rectify", "oikaisu", "rättelse", "rectified"},
    {"action.key_handover.show", "katselu", "visning", "shown"},
    {"action.key_handover.undo", "peruutus", "återtagen anteckning", "undone"},
};

}  // namespace

std::span<const Entry> key_handover_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
