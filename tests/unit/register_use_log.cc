// Who used the register and what for (703/2023 §10).
#include "domain/use_purpose.h"
#include "register/dossier.h"
#include "register/undo.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Client;

namespace {

std::vector<std::string> uses(const domain::Dossier& dossier) {
  std::vector<std::string> lines;
  for (const domain::AuditRow& row : dossier.audit) {
    lines.push_back(row.action + ": " + row.user_name + ", " + row.user_id + ", " + row.purpose);
  }
  return lines;
}

}  // namespace

TEST_CASE("each row names the user, and what the action is usually for") {
  test::Office office;
  office.use = {.user_name = "Kaisa Koivu", .user_id = "kaisa", .purpose = ""};
  reg::Register& store = office.open();
  const auto client = reg::add_client(store, test::named("Onni", "Koivu"), {}, {}).id;
  (void)reg::show_client(store, client);
  (void)test::rectify<Client>(store, client.value, "street", "", "Koivukuja 1");
  CHECK(uses(reg::export_client(store, client)) ==
        std::vector<std::string>{"client.add: Kaisa Koivu, kaisa, client_care",
                                 "client.show: Kaisa Koivu, kaisa, client_care",
                                 "client.rectify: Kaisa Koivu, kaisa, rectification",
                                 "client.export: Kaisa Koivu, kaisa, access_request"});
}

TEST_CASE("another purpose goes for every row of a command") {
  test::Office office;
  office.use = {.user_name = "Kaisa Koivu", .user_id = "kaisa", .purpose = "supervision"};
  reg::Register& store = office.open();
  const auto client = reg::add_client(store, test::named("Onni", "Koivu"), {}, {}).id;
  for (const std::string& row : uses(reg::export_client(store, client))) {
    CHECK(row.ends_with(", supervision"));
  }
}

TEST_CASE("every action has a usual purpose") {
  using domain::UsePurpose;
  for (const auto& [action, purpose] :
       {std::pair("plan.edit", UsePurpose::service), std::pair("case.add", UsePurpose::service),
        std::pair("agreement.print", UsePurpose::agreement),
        std::pair("guardian.list", UsePurpose::client_care),
        std::pair("plan.undo", UsePurpose::rectification),
        std::pair("register.restore", UsePurpose::upkeep),
        std::pair("key.rotate", UsePurpose::upkeep), std::pair("other", UsePurpose::service)}) {
    CAPTURE(action);
    CHECK(domain::usual_purpose(action) == purpose);
  }
}
