#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "base/search_fold.h"

using kortisto::Accents;
using kortisto::search_fold;

namespace {

std::string utf8(char32_t c) {
  const auto tail = [c](unsigned shift) {
    return static_cast<char>(0x80U | ((static_cast<unsigned>(c) >> shift) & 0x3FU));
  };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (static_cast<unsigned>(c) >> 6U)), tail(0)};
  return {static_cast<char>(0xE0U | (static_cast<unsigned>(c) >> 12U)), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("a name is the same without its accents") {
  for (const auto& [name, plain] : {std::pair("Väisänen", "vaisanen"),
                                    {"VÄISÄNEN", "vaisanen"},
                                    {"Va\u0308isa\u0308nen", "vaisanen"},
                                    {"Åström", "astrom"},
                                    {"Yıldız", "yildiz"},
                                    {"YILDIZ", "yildiz"},
                                    {"İpek", "ipek"},
                                    {"Straße", "strasse"},
                                    {"STRAẞE", "strasse"},
                                    {"Bjørn", "bjorn"},
                                    {"Łucja", "lucja"},
                                    {"Đorđe", "dorde"},
                                    {"Ægir Þór", "aegir thor"},
                                    {"Œuvre", "oeuvre"},
                                    {"Áŋŋel", "annel"},
                                    {"Čáhppe Ŧ", "cahppe t"},
                                    {"Nguyễn Thị Phương", "nguyen thi phuong"},
                                    {"Əliyev", "eliyev"},
                                    {"Kő\u0327", "ko"},
                                    {"Dvořák", "dvorak"},
                                    {"Ｋｏｉｖｕ", "koivu"}}) {
    CAPTURE(name);
    CHECK(search_fold(name) == plain);
  }
  CHECK(search_fold("Ёлкина") == search_fold("ЕЛКИНА"));
  CHECK(search_fold("Άννα") == search_fold("Αννα"));
  CHECK(search_fold("שָׁלוֹם") == search_fold("שלום"));
  CHECK(search_fold("مُحَمَّد") == search_fold("محمد"));
}

TEST_CASE("signs without which a letter is another one count") {
  CHECK(search_fold("कि") != search_fold("का"));
  CHECK(search_fold("ก่า") != search_fold("กา"));
  CHECK(search_fold("ガ") != search_fold("カ"));
  CHECK(search_fold("김") != search_fold("기"));
  CHECK(search_fold("김").find(search_fold("기")) == std::string::npos);
}

TEST_CASE("apostrophes of any kind are left out") {
  for (const char* name : {"O'Brien", "O’Brien", "O‘Brien", "OʼBrien", "O`Brien", "O´Brien",
                           "O′Brien", "O＇Brien", "Oʻbrien", "OBRIEN"}) {
    CAPTURE(name);
    CHECK(search_fold(name) == "obrien");
    CHECK(search_fold(name, Accents::count) == "obrien");
  }
  CHECK(search_fold("Gal·la") == "galla");
}

TEST_CASE("hyphens and blanks of any kind end a word") {
  for (const char* name :
       {"Anna-Liisa", "Anna\u2010Liisa", "Anna\u2011Liisa", "Anna\u2013Liisa", "Anna\u2014Liisa",
        "Anna\u2212Liisa", "Anna\uFF0DLiisa", "Anna\u00A0Liisa", "Anna\u2009Liisa",
        "Anna\u200BLiisa", "Anna\u3000Liisa", "Anna\tLiisa", "Anna\r\nLiisa", "Anna\u2028Liisa",
        "  Anna ,  Liisa. ", "\u00A0Anna - Liisa\n", "(Anna) \"Liisa\"", "„Anna“ »Liisa«"}) {
    CAPTURE(name);
    CHECK(search_fold(name) == "anna liisa");
    CHECK(search_fold(name, Accents::count) == "anna liisa");
  }
  CHECK(search_fold("Lind\u00ADström") == "lindstrom");  // copied with its hyphenation
  CHECK(search_fold("\u200FAnna\u200E") == "anna");      // copied with its direction
  for (const char* nothing : {"", " ", "\u00A0\u200B", "-,.", "''"}) {
    CHECK(search_fold(nothing).empty());
  }
}

TEST_CASE("accents can count") {
  CHECK(search_fold("VÄISÄNEN, Anna", Accents::count) == "väisänen anna");
  CHECK(search_fold("Vaisanen Anna", Accents::count) == "vaisanen anna");
  CHECK(search_fold("YILDIZ", Accents::count) != search_fold("Yıldız", Accents::count));
}

TEST_CASE("a letter of the tables is what it is when ICU takes it apart") {
  // A letter that is in none of them makes ICU read all of the text.
  for (char32_t c = 0; c < 0x10000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string letter = "x" + utf8(c) + "x";
    if (search_fold(letter) + " क" == search_fold(letter + " क")) continue;
    FAIL_CHECK("U+", static_cast<int>(c));
  }
}

TEST_CASE("behind what is there already") {
  std::string text = "a";
  kortisto::append_search_fold(text, " Väinö, ");
  CHECK(text == "avaino");
  kortisto::append_search_fold(text, "Ё");
  CHECK(text == "avainoе");
  CHECK_THROWS_AS(kortisto::append_search_fold(text, "b\xc3"), kortisto::Error);
  CHECK(text == "avainoе");
}

TEST_CASE("a search in what is not UTF-8 is refused") {
  for (const char* text : {"\xff", "a\xc3", "\xc3(", "\xe2\x80", "\xed\xa0\x80"}) {
    CHECK_THROWS_AS((void)search_fold(text), kortisto::Error);
    CHECK_THROWS_AS((void)search_fold(text, Accents::count), kortisto::Error);
  }
}
