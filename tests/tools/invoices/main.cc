// Writes invoices for tests/e_invoice_test.py: each as Finvoice, as UBL, and what has to be in
// both.
//   make_invoices FOLDER COUNT
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <span>
#include <string>

#include "exchange/finvoice.h"
#include "exchange/ubl.h"
#include "invoice_fixture.h"

namespace {

using namespace kortisto;

void write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

nlohmann::json facts_of(const billing::InvoiceDocument& invoice) {
  nlohmann::json facts{{"number", invoice.number},
                       {"credits", invoice.credits.value_or("")},
                       {"payable", invoice.totals.payable.cents},
                       {"with_tax", invoice.prices == billing::Prices::with_tax},
                       {"about", invoice.about},
                       {"lines", nlohmann::json::array()}};
  for (const auto& line : invoice.lines) {
    facts["lines"].push_back({{"text", line.text},
                              {"amount", domain::amount_of(line).cents},
                              {"quantity", line.quantity}});
  }
  return facts;
}

// Names and texts that are hard on a form: too long for an element, of other scripts, markup.
billing::InvoiceDocument hard_invoice() {
  billing::InvoiceDocument invoice = test::care_invoice();
  invoice.seller.name =
      "Esimerkkipalvelu \"Koivu\" & L'Amitié <kasvun tuki> – ja hyvin pitkä nimi, joka jatkuu";
  invoice.payer.name =
      "Їжаченко-Ґалаґан Καλλιόπη Βασιλειάδου ja Õnnela Ŋuorjjo Wołodyjowski-Żółkiewska";
  invoice.payer.street =
      "Kolmannenlinjanperukanmutkaisentienvierusta 117 B 42, 3. kerros, c/o Esimerkki";
  invoice.about = "A. K., s. 1985";
  for (auto& line : invoice.lines) {
    line.text +=
        ": ensimmäinen rivi\ntoinen rivi, jossa on € ja ½, ja niin pitkä selitys siitä, mitä "
        "on tehty, ettei se mahdu yhteen elementtiin, vaan jatkuu seuraavassa";
  }
  return invoice;
}

void write_all(const std::string& folder, int count) {
  std::mt19937_64 engine(3'0);
  for (int number = 0; number < count; ++number) {
    const billing::InvoiceDocument invoice = number == 0   ? test::care_invoice()
                                             : number == 1 ? test::taxed_invoice()
                                             : number == 2
                                                 ? test::credit_note_of(test::care_invoice())
                                             : number == 3 ? hard_invoice()
                                                           : test::random_invoice(engine);
    const std::string path = folder + '/' + std::to_string(number);
    write(path + ".finvoice.xml", exchange::finvoice(invoice));
    // A consumer, whose address is a bank account, has none in Peppol.
    if (!invoice.payer.is_consumer) write(path + ".ubl.xml", exchange::ubl(invoice));
    write(path + ".json", facts_of(invoice).dump());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 3) return 2;
  try {
    write_all(arguments[1], std::atoi(arguments[2]));
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
}
