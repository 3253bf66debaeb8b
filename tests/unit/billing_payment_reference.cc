#include <doctest/doctest.h>

#include "billing/payment_reference.h"

using namespace kortisto::billing;

TEST_CASE("a payer in Finland pays by the Finnish reference, one abroad by the international") {
  Payer payer;
  payer.country = "FI";
  CHECK(payment_reference(payer, "1232") == "1232");
  CHECK(reference_form(payer) == ReferenceForm::finnish);
  payer.country = "";
  CHECK(payment_reference(payer, "1232") == "1232");
  payer.country = "SE";
  CHECK(payment_reference(payer, "1232") == "RF111232");
  CHECK(reference_form(payer) == ReferenceForm::creditor);
}
