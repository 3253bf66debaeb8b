// Writes invoices for tests/e_invoice_test.py, each as Finvoice, as UBL, and what has to be in
// both; and papers in three languages for tests/invoice_page_test.py.
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
#include "pdf/renderer.h"
#include "report/invoice_page.h"
#include "report/reminder_page.h"
#include "report/text_renderer.h"
#include "report/visit_list_page.h"

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

void write_page(const std::string& path, const report::Document& page, Date date) {
  write(path + ".pdf", pdf::render(page, date, {}).bytes);
  write(path + ".txt", report::render_text(page).text);
}

void write_pages(const std::string& folder) {
  for (const text::Language language : text::kLanguages) {
    const std::string end = '-' + std::string(text::code(language));
    const auto invoice = [&](const std::string& name, const billing::InvoiceDocument& one) {
      write_page(folder + '/' + name + end, report::invoice_page(one, language), one.issued);
    };
    invoice("care", test::care_invoice());
    invoice("taxed", test::taxed_invoice());
    invoice("long", test::long_invoice());
    invoice("far", test::far_invoice());
    invoice("credit", test::credit_note_of(test::taxed_invoice()));
    const auto reminder = test::reminder();
    write_page(folder + "/reminder" + end, report::reminder_page(reminder, language),
               reminder.made);
    const auto visits = [&](const std::string& name, const billing::VisitListDocument& one) {
      write_page(folder + '/' + name + end, report::visit_list_page(one, language), one.made);
    };
    visits("visits", test::visit_list());
    visits("month", test::full_visit_list());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 3) return 2;
  try {
    write_all(arguments[1], std::atoi(arguments[2]));
    write_pages(arguments[1]);
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
  }
}
