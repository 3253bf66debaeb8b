// What needs attention: the morning screen.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"command.status.summary", "näytä, mikä odottaa tekijää", "visa vad som väntar",
     "show what needs attention"},
    {"command.status.about",
     "Yksi ruutu, kiireisin ensin: suunnitelmien seurannat, päättyvät sopimukset, maksusitoumukset "
     "ja palvelusetelit, allekirjoittamatta jääneet luonnokset, maksamattomat laskut, "
     "laskuttamattomat käynnit, täysi-ikäistyvät, tunnuslause, varmuuskopio ja puuttuvat "
     "asetukset. Poistumiskoodi on 3, kun jokin on myöhässä.",
     "En skärm, det mest brådskande först: planer att följa upp, avtal, betalningsförbindelser och "
     "servicesedlar som löper ut, utkast som ingen har undertecknat, obetalda fakturor, besök som "
     "inte har fakturerats, de som blir myndiga, lösenfrasen, säkerhetskopian och inställningar "
     "som saknas. Avslutskoden är 3 när något är försenat.",
     "One screen, the most urgent first: plans to follow up, agreements, commitments and vouchers "
     "that end, drafts that nobody has signed, unpaid invoices, visits that were not billed, who "
     "comes of age, the passphrase, the backup, and settings that are missing. The exit code is 3 "
     "when something is overdue."},

    // The head and the foot of the screen
    {"status.head", "{day}: {overdue} myöhässä, {due} nyt, {coming} tulossa {until} mennessä",
     "{day}: {overdue} försenade, {due} nu, {coming} kommande till och med {until}",
     "{day}: {overdue} overdue, {due} now, {coming} coming by {until}"},
    {"status.nothing", "{day}: mikään ei odota tekijää {until} mennessä",
     "{day}: ingenting väntar till och med {until}", "{day}: nothing is waiting until {until}"},
    {"status.urgency.overdue", "Myöhässä", "Försenat", "Overdue"},
    {"status.urgency.due", "Nyt", "Nu", "Now"},
    {"status.urgency.coming", "Tulossa", "Kommande", "Coming"},
    {"status.more", "… ja {count} muuta: {command}", "… och {count} till: {command}",
     "… and {count} more: {command}"},
    {"status.group", "{count} × {what}: {command}", "{count} × {what}: {command}",
     "{count} × {what}: {command}"},
    {"status.passphrase", "Tunnuslause on vaihdettu {day}.", "Lösenfrasen byttes {day}.",
     "Passphrase set on {day}."},
    {"status.passphrase_unknown", "Tunnuslauseen vaihtopäivä ei ole tiedossa.",
     "Det är inte känt när lösenfrasen byttes.", "The age of the passphrase is not known."},
    {"status.backup", "Viimeisin varmuuskopio on tehty {day}.",
     "Den senaste säkerhetskopian gjordes {day}.", "Last backup on {day}."},

    // What an item says, without anything that tells of a person
    {"status.what.plan_follow_up", "suunnitelman {number} seuranta", "uppföljning av plan {number}",
     "follow-up of plan {number}"},
    {"status.what.no_follow_up", "suunnitelman {number} seurantapäivä puuttuu",
     "plan {number} saknar uppföljningsdag", "plan {number} has no follow-up"},
    {"status.what.agreement_ends", "sopimus {number} päättyy", "avtal {number} löper ut",
     "agreement {number} ends"},
    {"status.what.commitment_ends", "maksusitoumus {number} päättyy",
     "betalningsförbindelse {number} löper ut", "commitment {number} ends"},
    {"status.what.voucher_ends", "palveluseteli {number} päättyy", "servicesedel {number} löper ut",
     "voucher {number} ends"},
    {"status.what.plan_unsigned", "suunnitelma {number} allekirjoittamatta",
     "plan {number} är inte undertecknad", "plan {number} is not signed"},
    {"status.what.agreement_unsigned", "sopimus {number} allekirjoittamatta",
     "avtal {number} är inte undertecknat", "agreement {number} is not signed"},
    {"status.what.invoice_unpaid", "lasku {number} maksamatta", "faktura {number} är obetald",
     "invoice {number} is unpaid"},
    {"status.what.invoice_disputed", "lasku {number} riitautettu", "faktura {number} är bestridd",
     "invoice {number} is disputed"},
    {"status.what.visits_unbilled",
     "{visits, plural, one {# käynti} other {# käyntiä}} laskuttamatta",
     "{visits, plural, one {# ofakturerat besök} other {# ofakturerade besök}}",
     "{visits, plural, one {# visit} other {# visits}} not billed"},
    {"status.what.invoice_drafted", "laskuluonnos {number} lähettämättä",
     "fakturautkast {number} väntar", "invoice draft {number} not issued"},
    {"status.what.comes_of_age", "täyttää 18 vuotta", "fyller 18 år", "turns 18"},
    {"status.what.passphrase_old", "tunnuslauseen vaihto", "byte av lösenfras",
     "change of the passphrase"},
    {"status.what.backup_old", "uusi varmuuskopio", "ny säkerhetskopia", "a new backup"},
    {"status.backup_unknown", "tältä koneelta puuttuu varmuuskopio",
     "ingen säkerhetskopia på denna dator", "no backup made on this machine"},
    {"status.what.settings_missing",
     "{count, plural, one {# asetus} other {# asetusta}} puuttuu: {settings}",
     "{count, plural, one {# inställning} other {# inställningar}} saknas: {settings}",
     "{count, plural, one {# setting is} other {# settings are}} missing: {settings}"},
    {"status.calendar", "{what}, asiakas {client}", "{what}, klient {client}",
     "{what}, client {client}"},

    // Several of a kind, where there is no room for each
    {"status.kind.plan_follow_up", "suunnitelman seuranta", "planer att följa upp",
     "plans to follow up"},
    {"status.kind.no_follow_up", "seurantapäivä puuttuu", "planer utan uppföljningsdag",
     "plans without a follow-up"},
    {"status.kind.agreement_ends", "sopimus päättyy", "avtal som löper ut", "agreements that end"},
    {"status.kind.commitment_ends", "maksusitoumus päättyy", "betalningsförbindelser som löper ut",
     "commitments that end"},
    {"status.kind.voucher_ends", "palveluseteli päättyy", "servicesedlar som löper ut",
     "vouchers that end"},
    {"status.kind.plan_unsigned", "suunnitelma allekirjoittamatta", "planer utan underskrift",
     "plans not signed"},
    {"status.kind.agreement_unsigned", "sopimus allekirjoittamatta", "avtal utan underskrift",
     "agreements not signed"},
    {"status.kind.invoice_unpaid", "lasku maksamatta", "obetalda fakturor", "unpaid invoices"},
    {"status.kind.invoice_disputed", "lasku riitautettu", "bestridda fakturor",
     "disputed invoices"},
    {"status.kind.visits_unbilled", "kuukauden käynnit laskuttamatta",
     "månader med ofakturerade besök", "months with visits not billed"},
    {"status.kind.invoice_drafted", "laskuluonnos lähettämättä", "fakturautkast som väntar",
     "invoice drafts not issued"},
    {"status.kind.comes_of_age", "täyttää 18 vuotta", "som fyller 18 år", "who turn 18"},

    // An empty register
    {"status.empty", "Rekisteri on tyhjä. Aloita näin:", "Registret är tomt. Börja så här:",
     "The register is empty. To begin:"},
    {"status.first.settings", "täydennä asetukset tiedostoon {path}:",
     "fyll i inställningarna i filen {path}:", "fill in the settings in {path}:"},
    {"status.first.client", "lisää asiakas: kortisto add-client --edit",
     "lägg till en klient: kortisto add-client --edit", "add a client: kortisto add-client --edit"},
    {"status.first.case", "avaa hänelle asia: kortisto case add 1 --edit",
     "öppna ett ärende: kortisto case add 1 --edit", "open a case: kortisto case add 1 --edit"},
    {"status.first.backup", "tee varmuuskopio: kortisto backup DIR",
     "gör en säkerhetskopia: kortisto backup DIR", "make a backup: kortisto backup DIR"},

    {"warning.status.overdue",
     "{count, plural, one {# asia on myöhässä} other {# asiaa on myöhässä}}",
     "{count, plural, one {# sak är försenad} other {# saker är försenade}}",
     "{count, plural, one {# thing is overdue} other {# things are overdue}}"},
};

}  // namespace

std::span<const Entry> status_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
