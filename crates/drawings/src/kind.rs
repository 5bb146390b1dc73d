//! The kinds of things that can be drawn, each with the stage it stands on and the function that draws it.

use serde::Deserialize;

use super::canvas::Canvas;
use super::palette::Ink;
use super::scene::Stage;
use super::{carried, ceramics, food, furniture, garden, home, paper, play, tech, tools, vessels, wear, writing};

/// A function that draws one product in the given colours.
pub type Art = fn(&mut Canvas, &Ink);

macro_rules! kinds {
    ($($kind:ident: $doc:literal, $stage:ident, $art:path;)+) => {
        /// What a drawing shows; written in JSON as `watering-can`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Kind {
            $(#[doc = $doc] $kind),+
        }

        impl Kind {
            /// Every kind, in order of declaration.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The stage for this kind, and the function that draws it.
            pub(super) fn art(self) -> (Stage, Art) {
                match self {
                    $(Self::$kind => (Stage::$stage, $art)),+
                }
            }
        }
    };
}

kinds! {
    Mug: "A mug or cup.", Table, ceramics::mug;
    Cup: "A cup without a handle.", Table, ceramics::cup;
    Bowl: "A bowl.", Table, ceramics::bowl;
    Vase: "A vase with stems.", Table, ceramics::vase;
    Teapot: "A teapot.", Table, vessels::teapot;
    Jug: "A jug or pitcher.", Table, vessels::jug;
    Crock: "A lidded jar.", Table, vessels::crock;
    Dish: "An oven dish.", Table, vessels::dish;
    Plate: "A plate.", Flat, ceramics::plate;
    Lamp: "A table lamp.", Table, home::lamp;
    Candle: "Candles.", Table, home::candle;
    Soap: "Bars of soap.", Table, home::soap;
    Cushion: "A cushion.", Table, home::cushion;
    Basket: "A woven basket.", Table, home::basket;
    Linen: "Folded cloth.", Table, home::linen;
    Pendant: "A hanging light.", Flat, home::pendant;
    Rug: "A rug.", Flat, home::rug;
    Clock: "A wall clock.", Flat, home::clock;
    Bauble: "Hanging decorations.", Flat, home::bauble;
    Chair: "A chair.", Floor, furniture::chair;
    Stool: "A stool.", Floor, furniture::stool;
    Table: "A table or desk.", Floor, furniture::table;
    Bench: "A bench.", Floor, furniture::bench;
    Shelf: "A bookcase.", Floor, furniture::shelf;
    Chest: "A chest of drawers.", Floor, furniture::chest;
    Jumper: "A jumper or cardigan.", Flat, wear::jumper;
    Jacket: "A jacket or coat.", Flat, wear::jacket;
    Apron: "An apron.", Flat, wear::apron;
    Scarf: "A scarf.", Flat, wear::scarf;
    Socks: "A pair of socks.", Flat, wear::socks;
    Wallet: "A wallet or purse.", Flat, carried::wallet;
    Belt: "A belt.", Flat, carried::belt;
    Necklace: "A necklace.", Flat, carried::necklace;
    Hat: "A knitted hat.", Table, wear::hat;
    Shoe: "A shoe or boot.", Table, wear::shoe;
    Bag: "A handbag or tote.", Table, carried::bag;
    Rucksack: "A rucksack.", Table, carried::rucksack;
    Jar: "A jar of food.", Table, food::jar;
    Bottle: "A bottle.", Table, food::bottle;
    Pouch: "A paper bag of coffee, tea or flour.", Table, food::pouch;
    Loaf: "A loaf of bread.", Table, food::loaf;
    Pastry: "Rolls or pastries.", Table, food::pastry;
    Cheese: "A cheese.", Table, food::cheese;
    Chocolate: "A bar of chocolate.", Flat, food::chocolate;
    Plant: "A plant in a pot.", Table, garden::plant;
    Planter: "A planter.", Outdoor, garden::planter;
    WateringCan: "A watering can.", Outdoor, garden::watering_can;
    Spade: "A spade or fork.", Outdoor, garden::spade;
    BirdHouse: "A bird house.", Outdoor, garden::bird_house;
    Seeds: "Seed packets.", Flat, garden::seeds;
    Trowel: "A trowel and hand fork.", Flat, garden::trowel;
    Secateurs: "Secateurs.", Flat, garden::secateurs;
    Hammer: "A hammer.", Flat, tools::hammer;
    Chisel: "Chisels.", Flat, tools::chisel;
    Saw: "A saw.", Flat, tools::saw;
    Knife: "A kitchen knife.", Flat, tools::knife;
    Pan: "A pan.", Flat, tools::pan;
    RepairKit: "A repair kit.", Flat, tools::repair_kit;
    Plane: "A hand plane.", Table, tools::plane;
    Board: "A chopping board.", Table, tools::board;
    Utensils: "Spoons in a jar.", Table, tools::utensils;
    Tin: "A tin of wax or paint.", Table, tools::tin;
    Headphones: "Headphones.", Table, tech::headphones;
    Speaker: "A loudspeaker.", Table, tech::speaker;
    Radio: "A radio.", Table, tech::radio;
    Laptop: "A laptop.", Table, tech::laptop;
    Camera: "A camera.", Table, tech::camera;
    Drum: "A drum.", Table, tech::drum;
    Turntable: "A turntable.", Flat, tech::turntable;
    Phone: "A telephone.", Flat, tech::phone;
    Cable: "A coiled cable.", Flat, tech::cable;
    Guitar: "A guitar.", Flat, tech::guitar;
    Bicycle: "A bicycle.", Outdoor, play::bicycle;
    Ball: "A ball.", Outdoor, play::ball;
    Tent: "A tent.", Outdoor, play::tent;
    Helmet: "A helmet.", Table, play::helmet;
    Mat: "A rolled mat.", Table, play::mat;
    Train: "A toy train.", Table, play::train;
    Blocks: "Building blocks.", Table, play::blocks;
    Teddy: "A soft toy.", Table, play::teddy;
    PetBowl: "A pet's bowl.", Table, play::pet_bowl;
    Puzzle: "A puzzle.", Flat, play::puzzle;
    Lead: "A lead and collar.", Flat, play::lead;
    Book: "A book.", Table, paper::book;
    GiftBox: "A box with a ribbon.", Table, paper::gift_box;
    Yarn: "Balls of yarn.", Table, paper::yarn;
    Notebook: "A notebook.", Flat, paper::notebook;
    Cards: "Cards and envelopes.", Flat, paper::cards;
    PictureFrame: "A framed picture.", Flat, paper::picture_frame;
    Pen: "A pen.", Flat, writing::pen;
    Pencils: "A set of pencils.", Flat, writing::pencils;
    Brush: "Brushes.", Flat, writing::brush;
    ShavingBrush: "A shaving brush.", Table, writing::shaving_brush;
}
