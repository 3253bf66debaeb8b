#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "base/passphrase.h"

using namespace kortisto;

namespace {

std::string canonical(std::string_view given) {
  const Secret secret = canonical_passphrase(
      Secret::copy_of({reinterpret_cast<const std::uint8_t*>(given.data()), given.size()}));
  return std::string(secret.text());
}

std::string error_of(std::string_view given) {
  try {
    (void)canonical(given);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "none";
}

}  // namespace

TEST_CASE("one newline at the end is no part of a passphrase") {
  CHECK(canonical("koivu") == "koivu");
  CHECK(canonical("koivu\n") == "koivu");
  CHECK(canonical("koivu\r\n") == "koivu");
  CHECK(canonical("koivu\n\n") == "koivu\n");
  CHECK(canonical(" koivu ") == " koivu ");
}

TEST_CASE("a passphrase is in Form C, however it was typed") {
  CHECK(canonical("ka\u0308rki") == "k\u00e4rki");
  CHECK(canonical("k\u00e4rki\n") == "k\u00e4rki");
  // The longest growth there is: one code point of three bytes becomes three of nine.
  CHECK(canonical("\uFB2C") == "\u05E9\u05BC\u05C1");
  // 𝅘𝅥𝅮 in Form C is three code points of twelve bytes.
  CHECK(canonical("\U0001D160") == "\U0001D158\U0001D165\U0001D16E");
}

TEST_CASE("an empty passphrase and one that is not text are refused, unquoted") {
  CHECK(error_of("") == "error.passphrase.empty");
  CHECK(error_of("\n") == "error.passphrase.empty");
  CHECK(error_of("\xff\xfe") == "error.passphrase.utf8");
}

TEST_CASE("what is set can be typed") {
  const auto refused = [](std::string_view text) {
    try {
      require_typable(
          Secret::copy_of({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    } catch (const Error& error) {
      CHECK(error.message().key == "error.passphrase.untypable");
      return true;
    }
    return false;
  };
  for (const char* text : {"koivu ja kuusi", "ääkköset", "\U0001F332", " koivu "}) {
    CHECK_FALSE(refused(text));
  }
  CHECK(refused(std::string_view("koivu\0", 6)));
  for (const char* text : {"koivu\n", "ko\nivu", "koivu\t", "\uFEFFkoivu", "koivu\x1B[D"}) {
    CHECK(refused(text));
  }
}
