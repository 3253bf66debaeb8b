#include "demo/papers.h"

#include "domain/name.h"

namespace kortisto::demo {

namespace {

using domain::Agreement;
using domain::Case;
using domain::CaseController;
using domain::Commitment;
using domain::Plan;
using domain::ServiceTask;
using domain::Voucher;

constexpr std::string_view kWorker = "Kaisa Koivu";
constexpr std::string_view kOfficial = "sosiaalityöntekijä Riitta Salo";
constexpr std::string_view kAuthor = "Kaisa Koivu, palveluntuottaja";
constexpr int kPapersOfFolder = 40;

// As a Finn writes a day on paper.
std::string finnish(Date day) {
  const auto ymd = day.ymd();
  return std::to_string(static_cast<unsigned>(ymd.day())) + "." +
         std::to_string(static_cast<unsigned>(ymd.month())) + "." +
         std::to_string(static_cast<int>(ymd.year()));
}

// As the plan names it.
std::string decision_number(const Who& who) {
  return "EH-" + std::to_string(10'000 + who.number);
}

// What both say of who decided, for how long, and where the bills go.
template <typename R>
void decide(R& record, const Person& person, Date day) {
  constexpr int kDaysOfYear = 365;
  record.issuer = kCounty;
  record.official = kOfficial;
  record.service = person.plan->service;
  record.decision_date = working_day(days_after(day, -4));
  record.accepted_on = record.valid_from = day;
  record.valid_to = days_after(day, kDaysOfYear);
  record.invoice_street = "PL 100";
  record.invoice_postcode = "00990";
  record.invoice_city = "Esimerkkilä";
  record.e_invoice_address = "003712345671";
  record.e_invoice_operator = "003723327487";
}

ServiceTask task_of(const Life& life) {
  if (life.regime == domain::Regime::other) return ServiceTask::not_social_care;
  if (life.age == Age::minor) return ServiceTask::families;
  return life.age == Age::old ? ServiceTask::elderly : ServiceTask::working_age;
}

}  // namespace

bool pays_alone(const Who& who) {
  return who.life().controller == CaseController::practice;
}

std::string paper_place(const Who& who) {
  return "Mappi " + std::to_string(1 + who.number / kPapersOfFolder) + ", lukittu kaappi";
}

Case case_of(const Who& who, const Person& person) {
  Case made;
  if (!pays_alone(who)) {
    made.basis = who.life().controller == CaseController::buyer ? domain::CaseBasis::bought
                                                                : domain::CaseBasis::voucher;
  }
  made.task = task_of(who.life());
  made.service = person.plan->service;
  made.controller = who.life().controller;
  if (!pays_alone(who)) made.controller_name = kCounty;
  made.responsible = kWorker;
  made.county = kCounty;
  made.opened_by = pays_alone(who) ? "asiakas" : std::string(kOfficial);
  return made;
}

Plan plan_of(const Who& who, const Person& person, Date day) {
  const Life& life = who.life();
  const PlanText& text = *person.plan;
  Plan plan;
  plan.service = text.service;
  plan.own_view = text.own_view;
  plan.professional_view = text.professional_view;
  plan.need = text.need;
  plan.strengths = text.strengths;
  plan.goals = text.goals;
  plan.methods = text.methods;
  plan.meeting_frequency = text.meeting_frequency;
  plan.starts_on = day;
  plan.duration_estimate = text.duration_estimate;
  plan.other_services = text.other_services;
  plan.other_actors = text.other_actors;
  plan.supporters = text.supporters;
  if (life.age == Age::minor) {
    plan.guardian_contact =
        "Viesti huoltajalle jokaisen tapaamisen jälkeen; palaveri kerran "
        "kahdessa kuukaudessa.";
  }
  plan.told_duty_to_report = plan.told_confidentiality = day;
  if (pays_alone(who)) {
    plan.basis = "Palvelusopimus " + finnish(day);
  } else {
    plan.organiser = kCounty;
    plan.basis = life.controller == CaseController::buyer ? "Maksusitoumus " : "Palveluseteli ";
    plan.basis += decision_number(who);
  }
  plan.author = kAuthor;
  return plan;
}

Agreement agreement_of(const Who& who, const Person& person, Date day) {
  const std::string client = domain::full_name(person.client);
  Agreement agreement;
  agreement.parties = {"Esimerkkipalvelu Koivu", client};
  agreement.service = person.plan->service;
  agreement.agreed_matters = "Palvelu annetaan palvelusuunnitelman mukaisesti.";
  agreement.price = Money{7'200};
  agreement.price_basis = domain::PriceBasis::hour;
  agreement.vat = domain::VatTreatment::exempt_social_care;
  agreement.billing_terms = "Lasku kuukausittain; viivästyskorko korkolain mukaan.";
  agreement.due_days = 14;
  agreement.valid_from = agreement.signed_on = day;
  agreement.notice_period = "1 kuukausi";
  agreement.cancellation_rule = "Peruutus viimeistään edellisenä päivänä on maksuton.";
  agreement.place = person.client.city;
  agreement.signatories = {client + ", asiakas", std::string(kAuthor)};
  agreement.paper_place = paper_place(who);
  return agreement;
}

Commitment commitment_of(const Who& who, const Person& person, Date day) {
  Commitment made;
  decide(made, person, day);
  made.commitment_number = decision_number(who);
  made.max_hours = 40;
  made.unit_price = Money{5'840};
  made.price_basis = domain::PriceBasis::hour;
  return made;
}

// Whose service is free by law pays no share.
Voucher voucher_of(const Who& who, const Person& person, Date day) {
  Voucher made;
  decide(made, person, day);
  made.voucher_number = decision_number(who);
  made.max_visits = 30;
  made.price = Money{8'000};
  made.free_by_law = who.life().free_by_law;
  made.value = made.free_by_law ? made.price : Money{6'550};
  made.price_basis = domain::PriceBasis::visit;
  return made;
}

}  // namespace kortisto::demo
