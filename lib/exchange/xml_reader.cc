#include "exchange/xml_reader.h"

#include <expat.h>

#include <cerrno>
#include <type_traits>

#include "exchange/bank_parser.h"

namespace kortisto::exchange {

namespace {

// camt.053 has 15 levels where it is deepest, and the supplementary data of a bank some more.
constexpr std::size_t kDeepest = 64;

// expat keeps a tag, a comment or a processing instruction until it has all of it.
constexpr std::uint64_t kLongestTag = 1'048'576;

// Between the namespace and the name in what expat calls an element. A namespace that has it is an
// error to expat.
constexpr char kBetween = ' ';

static_assert(std::is_same_v<XML_Char, char>, "an expat that gives UTF-8");

MessageKey key_of(XML_Error error) {
  switch (error) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      return "error.bank-file.cut";
    case XML_ERROR_UNKNOWN_ENCODING:
      return "error.bank-file.encoding";
    default:
      return "error.bank-file.xml";
  }
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** at = names_and_values_; *at != nullptr; at += 2) {
    if (name == *at) return at[1];
  }
  return std::nullopt;
}

// What expat calls. No exception may pass through it, so that it waits in `thrown_`; expat may call
// some more after it was told to stop.
struct XmlReader::Callbacks {
  template <typename Call>
  static void guard(void* user, Call call) noexcept {
    auto& reader = *static_cast<XmlReader*>(user);
    if (reader.thrown_) return;
    try {
      call(reader);
    } catch (...) {
      reader.thrown_ = std::current_exception();
      XML_StopParser(reader.parser_.get(), XML_FALSE);
    }
  }
  static void begin(void* user, const char* name, const char** attributes) noexcept {
    guard(user, [&](XmlReader& reader) { reader.begin(name, XmlAttributes(attributes)); });
  }
  static void end(void* user, const char*) noexcept {
    guard(user, [](XmlReader& reader) {
      --reader.depth_;
      reader.listener_.end_element();
    });
  }
  static void text(void* user, const char* piece, int size) noexcept {
    guard(user, [&](XmlReader& reader) {
      reader.listener_.add_text({piece, static_cast<std::size_t>(size)});
    });
  }
  static void document_type(void* user, const char*, const char*, const char*, int) noexcept {
    guard(user, [](XmlReader& reader) {
      throw bank_file_error("error.bank-file.document-type", reader.file_, reader.place());
    });
  }
};

void XmlReader::Free::operator()(XML_ParserStruct* parser) const noexcept {
  XML_ParserFree(parser);
}

XmlReader::XmlReader(XmlListener& listener, const std::string& file)
    : listener_(listener), file_(file), parser_(XML_ParserCreateNS(nullptr, kBetween)) {
  if (parser_ == nullptr) throw system_error("read", file_, ENOMEM);
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), &Callbacks::begin, &Callbacks::end);
  XML_SetCharacterDataHandler(parser_.get(), &Callbacks::text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), &Callbacks::document_type);
}

void XmlReader::feed(Bytes bytes) {
  parse(bytes, false);
}

void XmlReader::finish() {
  parse({}, true);
}

void XmlReader::parse(Bytes bytes, bool last) {
  fed_ += bytes.size();
  const XML_Status status = XML_Parse(parser_.get(), reinterpret_cast<const char*>(bytes.data()),
                                      static_cast<int>(bytes.size()), last ? XML_TRUE : XML_FALSE);
  if (thrown_) std::rethrow_exception(thrown_);
  if (status != XML_STATUS_OK) {
    const XML_Error error = XML_GetErrorCode(parser_.get());
    if (error == XML_ERROR_NO_MEMORY) throw system_error("read", file_, ENOMEM);
    throw bank_file_error(key_of(error), file_, place());
  }
  if (!last && waits_too_long()) throw bank_file_error("error.bank-file.long", file_, place());
}

bool XmlReader::waits_too_long() const {
  const XML_Index at = XML_GetCurrentByteIndex(parser_.get());
  return fed_ - static_cast<std::uint64_t>(at < 0 ? 0 : at) > kLongestTag;
}

void XmlReader::begin(std::string_view name, const XmlAttributes& attributes) {
  if (++depth_ > kDeepest) throw bank_file_error("error.bank-file.deep", file_, place());
  const std::size_t between = name.rfind(kBetween);
  if (between == std::string_view::npos) {
    listener_.begin_element("", name, attributes);
  } else {
    listener_.begin_element(name.substr(0, between), name.substr(between + 1), attributes);
  }
}

TextPosition XmlReader::place() const {
  return {static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_.get())),
          static_cast<std::int64_t>(XML_GetCurrentColumnNumber(parser_.get())) + 1};
}

}  // namespace kortisto::exchange
