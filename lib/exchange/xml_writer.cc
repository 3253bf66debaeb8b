#include "exchange/xml_writer.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace kortisto::exchange {

namespace {

constexpr char32_t kReplacement = U'\uFFFD';
constexpr std::string_view kReplacementText = "\uFFFD";

// Where ISO 8859-15 differs from the first 256 characters of Unicode.
constexpr std::array<std::pair<char32_t, unsigned char>, 8> kLatin9{{{U'€', 0xA4},
                                                                     {U'Š', 0xA6},
                                                                     {U'š', 0xA8},
                                                                     {U'Ž', 0xB4},
                                                                     {U'ž', 0xB8},
                                                                     {U'Œ', 0xBC},
                                                                     {U'œ', 0xBD},
                                                                     {U'Ÿ', 0xBE}}};

// The byte that the character is in ISO 8859-15, 0 where it has none.
unsigned char latin9(char32_t character) {
  for (const auto& [other, byte] : kLatin9) {
    if (character == other) return byte;
    if (character == byte) return 0;
  }
  return character <= 0xFF ? static_cast<unsigned char>(character) : 0;
}

// A reference to one of the five is wanted by Finvoice where XML would do without.
std::string_view entity(char32_t character) {
  switch (character) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&apos;";
    default:
      return {};
  }
}

constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

// Char of XML 1.0, 2.2, without the noncharacters that it would allow.
bool is_char(char32_t c) {
  if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
  return !is_noncharacter(c);
}

}  // namespace

XmlWriter::XmlWriter(Encoding encoding)
    : encoding_(encoding),
      out_(encoding == Encoding::utf8 ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                      : "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n") {}

void XmlWriter::stylesheet(std::string_view href) {
  out_ += R"(<?xml-stylesheet type="text/xsl" href=")";
  add_escaped(href);
  out_ += "\"?>\n";
}

XmlWriter::Element XmlWriter::within(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  out_ += ">\n";
  ++depth_;
  return {*this, name};
}

void XmlWriter::text(std::string_view name, std::string_view text, Attributes attributes) {
  begin(name, attributes);
  if (text.empty()) {
    out_ += "/>\n";
    return;
  }
  out_ += '>';
  add_escaped(text);
  out_.append("</").append(name).append(">\n");
}

void XmlWriter::optional(std::string_view name, std::string_view text, Attributes attributes) {
  if (!text.empty()) this->text(name, text, attributes);
}

std::string XmlWriter::take() {
  return std::exchange(out_, {});
}

void XmlWriter::begin(std::string_view name, Attributes attributes) {
  indent();
  out_.append("<").append(name);
  for (const Attribute& attribute : attributes) {
    out_.append(" ").append(attribute.name).append("=\"");
    add_escaped(attribute.value);
    out_ += '"';
  }
}

void XmlWriter::end(std::string_view name) {
  --depth_;
  indent();
  out_.append("</").append(name).append(">\n");
}

void XmlWriter::indent() {
  out_.append(2 * depth_, ' ');
}

void XmlWriter::add_escaped(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const std::int32_t point = next_code_point(text, at);
    if (point >= 0 && is_char(static_cast<char32_t>(point))) {
      add(static_cast<char32_t>(point), text.substr(from, at - from));
    } else {
      ++replaced_;
      add(kReplacement, kReplacementText);
    }
  }
}

void XmlWriter::add(char32_t character, std::string_view utf8) {
  const std::string_view reference = entity(character);
  const unsigned char byte = latin9(character);
  if (!reference.empty()) {
    out_ += reference;
  } else if (is_control(character) || (encoding_ == Encoding::latin9 && byte == 0)) {
    out_.append("&#").append(std::to_string(static_cast<std::uint32_t>(character))).append(";");
  } else if (encoding_ == Encoding::latin9) {
    out_ += static_cast<char>(byte);
  } else {
    out_ += utf8;
  }
}

}  // namespace kortisto::exchange
