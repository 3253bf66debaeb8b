#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>

#include "pdf/renderer.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;

const std::filesystem::path kDejaVu = pdf::FontPlaces{}.base;

pdf::Rendered render(std::vector<Block> blocks, std::vector<std::filesystem::path> fallback = {}) {
  const Document document{text::Language::fi, "Title", "Foot", std::move(blocks)};
  return pdf::render(document, *Date::parse("2026-11-22"), {kDejaVu, std::move(fallback)});
}

// A directory that is removed again, with a font under another name.
class FontDirectory {
 public:
  FontDirectory(const std::string& font, const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("kortisto-fonts-" + name)) {
    std::filesystem::create_directories(path_ / "deeper");
    std::filesystem::copy_file(kDejaVu / font, path_ / "deeper" / name,
                               std::filesystem::copy_options::overwrite_existing);
  }
  FontDirectory(const FontDirectory&) = delete;
  FontDirectory& operator=(const FontDirectory&) = delete;
  ~FontDirectory() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// In DejaVu Serif and not in DejaVu Sans.
constexpr const char* kSerifOnly = "\u2911 \u2912";

TEST_CASE("every kind of block makes a PDF, the same at each try") {
  const std::vector<Block> blocks{
      Heading{1, "Heading"},
      Paragraph{"one\ntwo"},
      Paragraph{"Take care", true},
      FieldList{{{"Name", {"Aino"}}, {"Phones", {"1", "2"}}, {"Nothing", {}}}},
      Table{"about", {"Key", "Value"}, {{"a", "b"}, {"", std::string(5000, 'x')}}, true},
      Table{"empty", {"Key"}, {}},
      List{{"one", "two"}, true},
      List{{}},
      TickBoxes{{{true, "told"}, {false, "not told"}}},
      KeepTogether{2},
      FormFields{{{{"Name", {"Aino"}}, {"Telephone"}}, {{"Need", {}, {}, 3}}}},
      SignatureLines{{{"Client", {{"Place and date", "Oulu"}, {"Signature"}}}}},
      Barcode{"458101710000001220004822940000004333200001000123450123", "To pay"},
      Giro{"FI21 1234", "", {"Koivu"}, {"Aino"}, "12 34561", "", "1,50", ""}};
  const auto first = render(blocks);
  CHECK(first.bytes.starts_with("%PDF-1."));
  CHECK(first.bytes.ends_with("%%EOF\n"));
  CHECK(first.replaced == 0);
  CHECK(first.missing == 0);
  CHECK(render(blocks).bytes == first.bytes);
}

TEST_CASE("a character is replaced once, wherever it stands") {
  CHECK(render({Heading{1, "a\x01"}}).replaced == 1);
  CHECK(render({Table{"", {"Key"}, {{"a\x01"}, {"b\xFF"}}}}).replaced == 2);
  CHECK(render({List{{"\u202E"}}}).replaced == 1);
}

TEST_CASE("glyphs that no font has are counted, each time they stand there") {
  CHECK(render({Paragraph{"\U0010FFF0 and \U0010FFF1"}}).missing == 2);
  CHECK(render({Table{"", {"\U0010FFF0"}, {{"\U0010FFF0"}}}}).missing == 2);
}

TEST_CASE("a fallback font is found at any depth, and used only where the base font has nothing") {
  const FontDirectory fallback("DejaVuSerif.ttf", "NotoSansTest-Regular.ttf");
  CHECK(render({Paragraph{kSerifOnly}}).missing == 2);
  CHECK(render({Paragraph{kSerifOnly}}, {fallback.path()}).missing == 0);
  const std::vector<Block> plain{Paragraph{"nothing but DejaVu"}};
  CHECK(render(plain, {fallback.path()}).bytes == render(plain).bytes);
}

TEST_CASE("a colour font is never taken") {
  const FontDirectory fallback("DejaVuSerif.ttf", "NotoColorEmoji.ttf");
  CHECK(render({Paragraph{kSerifOnly}}, {fallback.path()}).missing == 2);
}

TEST_CASE("a place of fonts that is not there is no fault") {
  CHECK(render({Paragraph{kSerifOnly}}, {"/nonexistent"}).missing == 2);
}

}  // namespace
