// XML as it is written, byte by byte; tests/e_invoice_test.py holds whole documents against
// parsers.
#include <doctest/doctest.h>

#include "exchange/xml_writer.h"

using kortisto::exchange::XmlWriter;
using Encoding = XmlWriter::Encoding;

namespace {

// What stands between the tags of an element with that text.
std::string written(std::string_view text, Encoding encoding = Encoding::utf8) {
  XmlWriter xml(encoding);
  (void)xml.take();
  xml.text("a", text);
  const std::string out = xml.take();
  REQUIRE(out.starts_with("<a>"));
  REQUIRE(out.ends_with("</a>\n"));
  return out.substr(3, out.size() - 8);
}

std::size_t replaced(std::string_view text) {
  XmlWriter xml(Encoding::utf8);
  xml.text("a", text);
  return xml.replaced();
}

TEST_CASE("elements stand in each other, each on a line of its own") {
  XmlWriter xml(Encoding::utf8);
  xml.stylesheet("Finvoice.xsl");
  {
    const auto invoice = xml.within("Invoice", {{"xmlns:cbc", "urn:a"}, {"Version", "3.0"}});
    {
      const auto party = xml.within("cac:Party");
      xml.text("cbc:ID", "1234567-1", {{"schemeID", "0212"}});
    }
    xml.optional("cbc:Note", "");
    xml.optional("cbc:Note", "x");
    xml.text("EpiReference", "");
  }
  CHECK(xml.take() == R"(<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="Finvoice.xsl"?>
<Invoice xmlns:cbc="urn:a" Version="3.0">
  <cac:Party>
    <cbc:ID schemeID="0212">1234567-1</cbc:ID>
  </cac:Party>
  <cbc:Note>x</cbc:Note>
  <EpiReference/>
</Invoice>
)");
  CHECK(xml.replaced() == 0);
}

TEST_CASE("a text cannot end its element, and comes back as it was") {
  CHECK(written("Osto & Myynti <Oy> \"L'Atelier\"") ==
        "Osto &amp; Myynti &lt;Oy&gt; &quot;L&apos;Atelier&quot;");
  CHECK(written("]]>") == "]]&gt;");
  // A reader would make a space of some of these, or drop it.
  CHECK(written("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
  CHECK(written("a\u0085b\x7F") == "a&#133;b&#127;");
}

TEST_CASE("an attribute is escaped as a text is") {
  XmlWriter xml(Encoding::utf8);
  (void)xml.take();
  xml.text("a", "", {{"b", "\"<&\n"}});
  CHECK(xml.take() == "<a b=\"&quot;&lt;&amp;&#10;\"/>\n");
}

TEST_CASE("in UTF-8 letters stand as they are") {
  CHECK(written("Hämäläinen – Їжаченко 𐍈") == "Hämäläinen – Їжаченко 𐍈");
}

TEST_CASE("in ISO 8859-15 a letter is its byte, or a reference where there is none") {
  CHECK(written("Häme €Šš", Encoding::latin9) == "H\xE4me \xA4\xA6\xA8");
  CHECK(written("ŽžŒœŸ", Encoding::latin9) == "\xB4\xB8\xBC\xBD\xBE");
  // The signs of ISO 8859-1 in whose places those stand.
  CHECK(written("¤¦¨´¸¼½¾", Encoding::latin9) ==
        "&#164;&#166;&#168;&#180;&#184;&#188;&#189;&#190;");
  CHECK(written("Їж 𐍈 –", Encoding::latin9) == "&#1031;&#1078; &#66376; &#8211;");
  XmlWriter xml(Encoding::latin9);
  CHECK(xml.take() == "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n");
}

TEST_CASE("what XML does not have is replaced and counted") {
  CHECK(written("a\x01"
                "b") == "a\uFFFDb");
  CHECK(written(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(written("\xFF") == "\uFFFD");
  CHECK(written("\uFFFE\uFDD0", Encoding::latin9) == "&#65533;&#65533;");
  CHECK(replaced("a\x01\x02 \xFF\uFFFF") == 4);
  CHECK(replaced("tab\tnewline\n \u0085 𐍈 \uFFFD") == 0);
}

}  // namespace
