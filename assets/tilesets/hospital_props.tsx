<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="hospital_props" tilewidth="256" tileheight="128" tilecount="38" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/bed.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/bed_v.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_patient"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/bed_patient.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_patient_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/bed_patient_v.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_patient_old"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/bed_patient_old.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_left"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/bed_left.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_left_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/bed_left_v.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="curtain"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/curtain.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="curtain_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/curtain_v.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="curtain_gathered"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/curtain_gathered.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="drip"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/drip.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="monitor"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/monitor.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="gurney"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/gurney.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="gurney_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/gurney_v.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="gurney_covered"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/gurney_covered.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="gurney_covered_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/gurney_covered_v.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="wheelchair"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/wheelchair.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="chairs_row"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/chairs_row.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="chairs_row_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/chairs_row_v.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="nurse_station"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="256" height="96" source="props/nurse_station.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="nurse_counter"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/nurse_counter.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="nurse_counter_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/nurse_counter_v.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="bedside"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/bedside.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="overbed_table"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="64" source="props/overbed_table.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="medical_cart"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/medical_cart.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="linen_cart"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/linen_cart.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="ventilator"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/ventilator.png"/>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="medicine_shelf"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/medicine_shelf.png"/>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="medicine_shelf_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/medicine_shelf_v.png"/>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="linen_shelf"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/linen_shelf.png"/>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="linen_shelf_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/linen_shelf_v.png"/>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="tile"/>
   <property name="prop" value="wash_basin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="32" source="props/wash_basin.png"/>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="armchair_green"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/armchair_green.png"/>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="oxygen_bottle"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/oxygen_bottle.png"/>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="jigsaw_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/jigsaw_table.png"/>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="handbag"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/handbag.png"/>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="shoes"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/shoes.png"/>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="water_cooler"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="32" source="props/water_cooler.png"/>
 </tile>
</tileset>
