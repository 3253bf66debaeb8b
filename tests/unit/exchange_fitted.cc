#include <doctest/doctest.h>

#include <random>

#include "base/join.h"
#include "base/utf8.h"
#include "exchange/decimal.h"
#include "exchange/fitted.h"

namespace {

using kortisto::exchange::cut;
using kortisto::exchange::decimal;
using kortisto::exchange::fitted;
using Pieces = std::vector<std::string>;

TEST_CASE("a text goes on in the next element, from word to word") {
  CHECK(fitted("Esimerkkilän hyvinvointialue", 35) == Pieces{"Esimerkkilän hyvinvointialue"});
  CHECK(fitted("Perhetyö ja tukihenkilötoiminta kotona", 20) ==
        Pieces{"Perhetyö ja", "tukihenkilötoiminta", "kotona"});
  CHECK(fitted("ÄÄÄÄÄÄÄÄ ÖÖÖÖ", 8) == Pieces{"ÄÄÄÄÄÄÄÄ", "ÖÖÖÖ"});
  CHECK(fitted("", 10).empty());
  CHECK(fitted(" \n\t ", 10).empty());
}

TEST_CASE("an element's text is one line without blanks at its ends") {
  CHECK(fitted("  Kotona\n\n ja\tkoulussa ", 40) == Pieces{"Kotona ja koulussa"});
}

TEST_CASE("a long word is broken, and no piece is a single letter") {
  CHECK(fitted("abcdefghijklmnopqr", 8) == Pieces{"abcdefgh", "ijklmnop", "qr"});
  CHECK(fitted("abcdefghijklmnopq", 8) == Pieces{"abcdefgh", "ijklmno", "pq"});
  CHECK(fitted("abcdefgh i", 8) == Pieces{"abcdefg", "h i"});
}

TEST_CASE("the first piece alone") {
  CHECK(cut("Esimerkkipalvelu Koivu ja kumppanit", 22) == "Esimerkkipalvelu Koivu");
  CHECK(cut("", 22).empty());
}

TEST_CASE("pieces of any text have room, and together are the text") {
  std::mt19937_64 engine(35);
  constexpr std::string_view kParts[] = {"a", "ö", "bb", " ", "\n", "pitkäsana", "𐍈"};
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (auto count = engine() % 30; count > 0; --count) {
      text += kParts[engine() % std::size(kParts)];
    }
    const std::size_t most = 8 + engine() % 8;
    CAPTURE(text);
    CAPTURE(most);
    const Pieces pieces = fitted(text, most);
    std::string letters;
    for (const std::string& piece : pieces) {
      std::size_t count = 0;
      for (std::size_t at = 0; at < piece.size(); ++count)
        (void)kortisto::next_code_point(piece, at);
      CHECK(count <= most);
      CHECK((count >= 2 || pieces.size() == 1));
      CHECK(piece.front() != ' ');
      CHECK(piece.back() != ' ');
      letters += piece;
    }
    for (std::string* one : {&letters, &text}) {
      std::erase_if(*one, [](char c) { return c == ' ' || c == '\n'; });
    }
    CHECK(letters == text);
  }
}

TEST_CASE("numbers have as many decimals as they need, and not fewer than are wanted") {
  CHECK(decimal(7'550, 2, 2, ',') == "75,50");
  CHECK(decimal(-7'550, 2, 2, ',') == "-75,50");
  CHECK(decimal(-5, 2, 2, '.') == "-0.05");
  CHECK(decimal(0, 2, 2, '.') == "0.00");
  CHECK(decimal(79'681, 5, 2, ',') == "0,79681");
  CHECK(decimal(7'550'000, 5, 2, '.') == "75.50");
  CHECK(decimal(6'000, 2, 0, ',') == "60");
  CHECK(decimal(1'050, 2, 0, ',') == "10,5");
  CHECK(decimal(255, 1, 0, ',') == "25,5");
  CHECK(decimal(0, 1, 0, ',') == "0");
  CHECK(decimal(100, 0, 0, ',') == "100");
}

}  // namespace
