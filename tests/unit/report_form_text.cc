#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/form_text.h"
#include "report/text_renderer.h"

namespace {

using namespace kortisto::report;
using Lines = std::vector<std::string>;

TEST_CASE("what is known is printed, the rest is a line with room above it") {
  CHECK(form_lines({{{{"Name", {"Aino"}}, {"Telephone"}}, {{"E-mail", {"a@b.example", "c@d"}}}}},
                   40) == Lines{"Name       Aino", "", "Telephone  " + std::string(29, '_'),
                                "E-mail     a@b.example", "           c@d"});
}

TEST_CASE("a text stands under its label, set off from what is around it") {
  CHECK(form_lines({{{{"Name", {"Aino"}}},
                     {{"Need", {"one two three"}, {}, 3}},
                     {{"Goals", {}, {}, 2}},
                     {{"Days", {"14"}}}}},
                   9) == Lines{"Name  Ain", "      o", "", "Need", "one two", "three", "", "Goals",
                               "", "_________", "", "_________", "", "Days  14"});
}

TEST_CASE("a label that is too long stands above the line") {
  const std::string label(40, 'x');
  CHECK(form_lines({{{{label}}}}, 50) ==
        Lines{label, "", std::string(32, ' ') + std::string(18, '_')});
}

TEST_CASE("boxes stand one below the other, and need no line") {
  CHECK(form_lines({{{{"Per", {}, {{true, "hour"}, {false, "visit"}}}}}}, 40) ==
        Lines{"Per  [x] hour", "     [ ] visit"});
  CHECK(form_lines({{{{"Per", {}, {{true, "hour"}}, 3}}}}, 40) == Lines{"Per  [x] hour"});
}

TEST_CASE("two sign beside each other, a third below") {
  const std::string rule(34, '_');
  const SignatureLines signatures{
      {{"Client", {{"Place and date", "Oulu 1.2.2026"}, {"Signature"}}, "Aino Koivula"},
       {"Practice", {{"Place and date"}, {"Signature"}}},
       {"Guardian", {{"Signature"}}}}};
  CHECK(signature_lines(signatures, 78) ==
        Lines{"Client                              Practice",
              "                                    ", "Oulu 1.2.2026                       ",
              rule + "  " + rule, "Place and date                      Place and date",
              "                                    ", "                                    ",
              rule + "  " + rule, "Signature                           Signature", "Aino Koivula",
              "", "Guardian", "", "", rule, "Signature"});
}

TEST_CASE("what stands beside the recipient has labels in a column") {
  Letterhead head{{"Practice"}, {"22.11.2026"}, {"Aino", "Oulu"}};
  head.details = {{{"Due", {"1.12.2026"}}, {"Reference", {"12 34561"}}, {"More", {"x"}}}};
  CHECK(letterhead_lines(head, "Plan", 78) ==
        Lines{"Practice                            Plan",
              "                                    22.11.2026", "",
              "Aino                                Due        1.12.2026",
              "Oulu                                Reference  12 34561",
              "                                    More       x"});
}

TEST_CASE("the head has its places, nine letters apart") {
  CHECK(letterhead_lines({{"Practice"}, {"22.11.2026", "Case 3"}, {"Aino", "Oulu"}}, "Plan", 78) ==
        Lines{"Practice                            Plan",
              "                                    22.11.2026",
              "                                    Case 3", "", "Aino", "Oulu"});
  CHECK(letterhead_lines({}, "Plan", 78) == Lines{std::string(36, ' ') + "Plan"});
}

TEST_CASE("a document with a head has no other title") {
  const Document document{kortisto::text::Language::en,
                          "Plan",
                          "Foot",
                          {KeepTogether{1}, Paragraph{"words"}},
                          Letterhead{{"Practice"}, {}, {}}};
  CHECK(render_text(document).text == "Practice                            Plan\n\nwords\n\n" +
                                          std::string(kTextColumns, '-') + "\nFoot\n");
}

TEST_CASE("controls in a form are replaced and counted") {
  const Document document{kortisto::text::Language::en,
                          "Plan\x01",
                          "",
                          {FormFields{{{{"a\x01", {"b\x01"}, {{false, "c\x01"}}}}}},
                           SignatureLines{{{"d\x01", {{"e\x01", "f\x01"}}, "g\x01"}}}},
                          Letterhead{{"h\x01"}, {"i\x01"}, {"j\x01"}}};
  const RenderedText rendered = render_text(document);
  CHECK(rendered.replaced == 11);
  CHECK(rendered.text.find('\x01') == std::string::npos);
}

}  // namespace
