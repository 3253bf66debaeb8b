#include <doctest/doctest.h>

#include <string>

#include "base/windows_1252.h"

using kortisto::from_windows_1252;

TEST_CASE("letters of Latin-1, and the signs that Windows has where that has controls") {
  CHECK(from_windows_1252("Koivu 1\n") == "Koivu 1\n");
  CHECK(from_windows_1252("\xC5\xE5 \xC4\xE4 \xD6\xF6 \xDF") == "Åå Ää Öö ß");
  CHECK(from_windows_1252("\x80 \x8A\x9A \x8E\x9E \x96 \x93\x94 \x92") == "€ Šš Žž – “” ’");
  CHECK(from_windows_1252("").empty());
}

TEST_CASE("each byte is one character") {
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  const std::string text = from_windows_1252(all);
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  CHECK(count == 256);
  CHECK(text.substr(0, 128) == all.substr(0, 128));
  CHECK(from_windows_1252("\x81") == "\u0081");  // stands for nothing
}
