#include <doctest/doctest.h>

#include "billing/payment_reference.h"

using namespace kortisto::billing;

TEST_CASE("a payer in Finland pays by the Finnish reference, one abroad by the international") {
  Seller seller;
  Payer payer;
  payer.country = "FI";
  CHECK(payment_reference(seller, payer, "1232") == "1232");
  CHECK(reference_form(seller, payer) == ReferenceForm::finnish);
  payer.country = "";
  CHECK(payment_reference(seller, payer, "1232") == "1232");
  payer.country = "SE";
  CHECK(payment_reference(seller, payer, "1232") == "RF111232");
  CHECK(reference_form(seller, payer) == ReferenceForm::creditor);
}

TEST_CASE("line 3: a seller who wants RF references gives them to payers in Finland too") {
  Seller seller;
  seller.references = ReferenceForm::creditor;
  Payer payer;
  payer.country = "FI";
  CHECK(payment_reference(seller, payer, "1232") == "RF111232");
  CHECK(reference_form(seller, payer) == ReferenceForm::creditor);
}
